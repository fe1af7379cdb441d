/** `GET /coats/{id}/events` */
export function coatsEventsRetrieve(
  client: APIClient,
  id: string,
  options?: RequestOptions,
): APIPromise<Stream<Coat>> {
  return client.request(
    {
      method: "get",
      path: "/coats/" + segment("id", id) + "/events",
      stream: sse("[DONE]"),
      accept: "text/event-stream",
    },
    options,
  );
}
