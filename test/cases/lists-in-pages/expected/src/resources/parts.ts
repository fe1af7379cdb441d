export class Parts {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /** `GET /parts` */
  list(params?: PartListParams | null, options?: RequestOptions): PagePromise<PartListResponse, Thing> {
    return partsList(this.#client, params, options);
  }
}

/** `GET /parts` */
export function partsList(
  client: APIClient,
  params?: PartListParams | null,
  options?: RequestOptions,
): PagePromise<PartListResponse, Thing> {
  return paginate(
    client,
    { method: "get", path: "/parts", query: form({ page_token: params?.page_token }) },
    { items: ["parts"], from: "body", path: ["next_page_token"], send: "page_token" },
    options,
  );
}
