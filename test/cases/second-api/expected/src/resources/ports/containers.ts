export class PortsContainers {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /**
   * Move a container; path and body share a name
   *
   * `POST /ports/{port_code}/containers/{container_id}/move`
   */
  move(
    containerID: string,
    params: PortContainerMoveParams,
    options?: RequestOptions,
  ): APIPromise<void, { "4XX": Problem }> {
    return portsContainersMove(this.#client, containerID, params, options);
  }
}

/**
 * Move a container; path and body share a name
 *
 * `POST /ports/{port_code}/containers/{container_id}/move`
 */
export function portsContainersMove(
  client: APIClient,
  containerID: string,
  params: PortContainerMoveParams,
  options?: RequestOptions,
): APIPromise<void, { "4XX": Problem }> {
  return client.request(
    {
      method: "post",
      path:
        "/ports/" +
        segment("port_code", params.port_code) +
        "/containers/" +
        segment("container_id", containerID) +
        "/move",
      body: json(params.body),
      params,
    },
    options,
  );
}
