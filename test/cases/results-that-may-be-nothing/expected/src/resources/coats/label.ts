/** `GET /coats/{id}/label` */
export function coatsLabelRetrieve(
  client: APIClient,
  id: string,
  options?: RequestOptions,
): APIPromise<string | undefined, { 200: string; 204: undefined }> {
  return client.request(
    { method: "get", path: "/coats/" + segment("id", id) + "/label", accept: "text/plain", as: "text" },
    options,
  );
}
