export class Events {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /**
   * What happens in the port, as it happens; there is no other form
   *
   * `GET /events`
   */
  retrieve(
    params: EventRetrieveParams,
    options?: RequestOptions,
  ): APIPromise<Stream<HarborEvent>, { "4XX": Problem }> {
    return eventsRetrieve(this.#client, params, options);
  }
}

/**
 * What happens in the port, as it happens; there is no other form
 *
 * `GET /events`
 */
export function eventsRetrieve(
  client: APIClient,
  params: EventRetrieveParams,
  options?: RequestOptions,
): APIPromise<Stream<HarborEvent>, { "4XX": Problem }> {
  return client.request(
    {
      method: "get",
      path: "/events",
      query: form({ port: params.port }),
      stream: sse("[DONE]"),
      accept: "text/event-stream",
      params,
    },
    options,
  );
}
