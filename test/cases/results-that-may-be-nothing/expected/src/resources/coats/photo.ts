/** `GET /coats/{id}/photo` */
export function coatsPhotoRetrieve(
  client: APIClient,
  id: string,
  options?: RequestOptions,
): APIPromise<globalThis.Response, { 200: globalThis.Response; 204: globalThis.Response }> {
  return client.request(
    { method: "get", path: "/coats/" + segment("id", id) + "/photo", accept: "image/png", as: "binary" },
    options,
  );
}
