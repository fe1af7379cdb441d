export class Content {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /**
   * Fetch the bytes of a paper
   *
   * `GET /containers/{container_id}/documents/{document_id}/content`
   */
  retrieve(
    documentID: string,
    params: ContainerDocumentContentRetrieveParams,
    options?: RequestOptions,
  ): APIPromise<globalThis.Response, { "4XX": Problem }> {
    return containersDocumentsContentRetrieve(this.#client, documentID, params, options);
  }
}

/**
 * Fetch the bytes of a paper
 *
 * `GET /containers/{container_id}/documents/{document_id}/content`
 */
export function containersDocumentsContentRetrieve(
  client: APIClient,
  documentID: string,
  params: ContainerDocumentContentRetrieveParams,
  options?: RequestOptions,
): APIPromise<globalThis.Response, { "4XX": Problem }> {
  return client.request(
    {
      method: "get",
      path:
        "/containers/" +
        segment("container_id", params.container_id) +
        "/documents/" +
        segment("document_id", documentID) +
        "/content",
      accept: "application/octet-stream",
      as: "binary",
      params,
    },
    options,
  );
}
