export class Documents {
  readonly #client: APIClient;
  readonly content: Content;

  constructor(client: APIClient) {
    this.#client = client;
    this.content = new Content(client);
  }

  /**
   * Attach a paper to a container
   *
   * `POST /containers/{container_id}/documents`
   */
  create(
    containerID: string,
    params: ContainerDocumentCreateParams,
    options?: RequestOptions,
  ): APIPromise<Paper, { "4XX": Problem }> {
    return containersDocumentsCreate(this.#client, containerID, params, options);
  }
}

/**
 * Attach a paper to a container
 *
 * `POST /containers/{container_id}/documents`
 */
export function containersDocumentsCreate(
  client: APIClient,
  containerID: string,
  params: ContainerDocumentCreateParams,
  options?: RequestOptions,
): APIPromise<Paper, { "4XX": Problem }> {
  return client.request(
    {
      method: "post",
      path: "/containers/" + segment("container_id", containerID) + "/documents",
      body: multipartParts(params, {
        parts: { details: { type: "application/json" }, file: { type: "application/pdf, image/png" } },
      }),
      params,
    },
    options,
  );
}
