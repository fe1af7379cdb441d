export class Label {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /**
   * The label to print, as text
   *
   * `GET /containers/{container_id}/label`
   */
  retrieve(containerID: string, options?: RequestOptions): APIPromise<string, { "4XX": Problem }> {
    return containersLabelRetrieve(this.#client, containerID, options);
  }
}

/**
 * The label to print, as text
 *
 * `GET /containers/{container_id}/label`
 */
export function containersLabelRetrieve(
  client: APIClient,
  containerID: string,
  options?: RequestOptions,
): APIPromise<string, { "4XX": Problem }> {
  return client.request(
    {
      method: "get",
      path: "/containers/" + segment("container_id", containerID) + "/label",
      accept: "text/plain",
      as: "text",
    },
    options,
  );
}
