/** `GET /coats/{id}` */
export function coatsRetrieve(
  client: APIClient,
  id: string,
  options?: RequestOptions,
): APIPromise<Coat | undefined, { 200: Coat; 204: undefined; 404: Coat }> {
  return client.request({ method: "get", path: "/coats/" + segment("id", id) }, options);
}

/** `PATCH /coats/{id}` */
export function coatsUpdate(
  client: APIClient,
  id: string,
  options?: RequestOptions,
): APIPromise<Coat | undefined, { 200: Coat; "2XX": undefined }> {
  return client.request({ method: "patch", path: "/coats/" + segment("id", id) }, options);
}

/** `GET /coats` */
export function coatsList(
  client: APIClient,
  params?: CoatListParams | null,
  options?: RequestOptions,
): PagePromise<CoatListResponse, Coat> {
  return paginate(
    client,
    { method: "get", path: "/coats", query: form({ page: params?.page }), params },
    { items: ["data"], from: "pageNumber", send: "page" },
    options,
  );
}

/** `DELETE /coats/{id}` */
export function coatsDelete(client: APIClient, id: string, options?: RequestOptions): APIPromise<Coat> {
  return client.request({ method: "delete", path: "/coats/" + segment("id", id) }, options);
}

/** `PUT /coats/{id}` */
export function coatsReplace(
  client: APIClient,
  id: string,
  options?: RequestOptions,
): APIPromise<Coat | undefined, { 200: Coat; 202: undefined }> {
  return client.request({ method: "put", path: "/coats/" + segment("id", id) }, options);
}

/** `POST /coats/{id}` */
export function coatsUpdateByID(
  client: APIClient,
  id: string,
  options?: RequestOptions,
): APIPromise<Coat | undefined, { 204: undefined; "2XX": Coat }> {
  return client.request({ method: "post", path: "/coats/" + segment("id", id) }, options);
}
