export class Readings {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /** `GET /readings` */
  list(
    params?: ReadingListParams | null,
    options?: RequestOptions,
  ): PagePromise<ReadingListResponse, number> {
    return readingsList(this.#client, params, options);
  }
}

/** `GET /readings` */
export function readingsList(
  client: APIClient,
  params?: ReadingListParams | null,
  options?: RequestOptions,
): PagePromise<ReadingListResponse, number> {
  return paginate(
    client,
    { method: "get", path: "/readings", query: form({ from: params?.from }) },
    { items: ["series", "points"], from: "offset", send: "from" },
    options,
  );
}
