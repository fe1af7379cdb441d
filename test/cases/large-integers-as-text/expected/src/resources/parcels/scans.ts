export class Scans {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /** `GET /parcels/{id}/scans/{at}` */
  list(at: string, params: ParcelScanListParams, options?: RequestOptions): APIPromise<Scan[]> {
    return parcelsScansList(this.#client, at, params, options);
  }
}

/** `GET /parcels/{id}/scans/{at}` */
export function parcelsScansList(
  client: APIClient,
  at: string,
  params: ParcelScanListParams,
  options?: RequestOptions,
): APIPromise<Scan[]> {
  return client.request(
    {
      method: "get",
      path: "/parcels/" + segment("id", params.id) + "/scans/" + segment("at", at),
      headers: {
        "If-Modified-Since-Time": params["If-Modified-Since-Time"],
        "X-Serials": simple("X-Serials", encoded(params["X-Serials"])),
      },
      parse: responseParser({ 200: array(ScanCodec) }),
      params,
    },
    options,
  );
}
