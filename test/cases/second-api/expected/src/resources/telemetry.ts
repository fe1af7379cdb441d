export class Telemetry {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /**
   * Readings of the day, one JSON value a line
   *
   * `GET /telemetry`
   */
  retrieve(options?: RequestOptions): APIPromise<Stream<Reading>, { "4XX": Problem }> {
    return telemetryRetrieve(this.#client, options);
  }
}

/**
 * Readings of the day, one JSON value a line
 *
 * `GET /telemetry`
 */
export function telemetryRetrieve(
  client: APIClient,
  options?: RequestOptions,
): APIPromise<Stream<Reading>, { "4XX": Problem }> {
  return client.request({ method: "get", path: "/telemetry", stream: jsonLines() }, options);
}
