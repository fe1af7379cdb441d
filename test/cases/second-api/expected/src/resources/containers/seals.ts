export class Seals {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /**
   * Replace the seals; the body is an array
   *
   * `PUT /containers/{container_id}/seals`
   */
  update(
    containerID: string,
    params: ContainerSealUpdateParams,
    options?: RequestOptions,
  ): APIPromise<number, { "4XX": Problem }> {
    return containersSealsUpdate(this.#client, containerID, params, options);
  }
}

/**
 * Replace the seals; the body is an array
 *
 * `PUT /containers/{container_id}/seals`
 */
export function containersSealsUpdate(
  client: APIClient,
  containerID: string,
  params: ContainerSealUpdateParams,
  options?: RequestOptions,
): APIPromise<number, { "4XX": Problem }> {
  return client.request(
    {
      method: "put",
      path: "/containers/" + segment("container_id", containerID) + "/seals",
      body: json(params.body),
      params,
    },
    options,
  );
}
