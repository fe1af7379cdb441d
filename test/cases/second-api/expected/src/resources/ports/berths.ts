export class Berths {
  readonly #client: APIClient;
  readonly reservation: Reservation;

  constructor(client: APIClient) {
    this.#client = client;
    this.reservation = new Reservation(client);
  }

  /**
   * Read a berth
   *
   * `GET /ports/{port_code}/berths/{berth_number}`
   */
  retrieve(
    berthNumber: number,
    params: PortBerthRetrieveParams,
    options?: RequestOptions,
  ): APIPromise<Berth, { "4XX": Problem }> {
    return portsBerthsRetrieve(this.#client, berthNumber, params, options);
  }
}

/**
 * Read a berth
 *
 * `GET /ports/{port_code}/berths/{berth_number}`
 */
export function portsBerthsRetrieve(
  client: APIClient,
  berthNumber: number,
  params: PortBerthRetrieveParams,
  options?: RequestOptions,
): APIPromise<Berth, { "4XX": Problem }> {
  return client.request(
    {
      method: "get",
      path:
        "/ports/" +
        segment("port_code", params.port_code) +
        "/berths/" +
        segment("berth_number", berthNumber),
      params,
    },
    options,
  );
}
