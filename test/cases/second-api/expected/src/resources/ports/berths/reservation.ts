export class Reservation {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /**
   * Reserve a berth
   *
   * `PUT /ports/{port_code}/berths/{berth_number}/reservation`
   */
  update(
    berthNumber: number,
    params: PortBerthReservationUpdateParams,
    options?: RequestOptions,
  ): APIPromise<void, { "4XX": Problem }> {
    return portsBerthsReservationUpdate(this.#client, berthNumber, params, options);
  }

  /**
   * Give the berth back
   *
   * `DELETE /ports/{port_code}/berths/{berth_number}/reservation`
   */
  delete(
    berthNumber: number,
    params: PortBerthReservationDeleteParams,
    options?: RequestOptions,
  ): APIPromise<void, { "4XX": Problem }> {
    return portsBerthsReservationDelete(this.#client, berthNumber, params, options);
  }
}

/**
 * Reserve a berth
 *
 * `PUT /ports/{port_code}/berths/{berth_number}/reservation`
 */
export function portsBerthsReservationUpdate(
  client: APIClient,
  berthNumber: number,
  params: PortBerthReservationUpdateParams,
  options?: RequestOptions,
): APIPromise<void, { "4XX": Problem }> {
  const { port_code: portCode, dry_run: dryRun, ...body } = params;
  return client.request(
    {
      method: "put",
      path:
        "/ports/" +
        segment("port_code", portCode) +
        "/berths/" +
        segment("berth_number", berthNumber) +
        "/reservation",
      query: form({ dry_run: dryRun }),
      body: json(body),
      params,
    },
    options,
  );
}

/**
 * Give the berth back
 *
 * `DELETE /ports/{port_code}/berths/{berth_number}/reservation`
 */
export function portsBerthsReservationDelete(
  client: APIClient,
  berthNumber: number,
  params: PortBerthReservationDeleteParams,
  options?: RequestOptions,
): APIPromise<void, { "4XX": Problem }> {
  return client.request(
    {
      method: "delete",
      path:
        "/ports/" +
        segment("port_code", params.port_code) +
        "/berths/" +
        segment("berth_number", berthNumber) +
        "/reservation",
      params,
    },
    options,
  );
}
