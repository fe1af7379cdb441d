export class Zones {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /** `GET /zones` */
  list(params?: ZoneListParams | null, options?: RequestOptions): PagePromise<ZoneListResponse, Thing> {
    return zonesList(this.#client, params, options);
  }
}

/** `GET /zones` */
export function zonesList(
  client: APIClient,
  params?: ZoneListParams | null,
  options?: RequestOptions,
): PagePromise<ZoneListResponse, Thing> {
  return paginate(
    client,
    { method: "get", path: "/zones", query: form({ page: params?.page }) },
    { items: ["result"], from: "pageNumber", send: "page", totalPages: ["result_info", "total_pages"] },
    options,
  );
}
