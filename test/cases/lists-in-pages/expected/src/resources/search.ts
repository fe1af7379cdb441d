export class Search {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /** `POST /search` */
  create(params: SearchCreateParams, options?: RequestOptions): PagePromise<SearchCreateResponse, Thing> {
    return searchCreate(this.#client, params, options);
  }
}

/** `POST /search` */
export function searchCreate(
  client: APIClient,
  params: SearchCreateParams,
  options?: RequestOptions,
): PagePromise<SearchCreateResponse, Thing> {
  return paginate(
    client,
    { method: "post", path: "/search", body: json(params) },
    { items: ["hits"], from: "body", path: ["paging", "after"], send: "after", location: "body" },
    options,
  );
}
