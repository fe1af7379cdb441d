export class Search {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /** `GET /search` */
  retrieve(params: SearchRetrieveParams, options?: RequestOptions): APIPromise<void> {
    return searchRetrieve(this.#client, params, options);
  }

  /** `QUERY /search` */
  query(params?: SearchQueryParams | null, options?: RequestOptions): APIPromise<void> {
    return searchQuery(this.#client, params, options);
  }
}

/** `GET /search` */
export function searchRetrieve(
  client: APIClient,
  params: SearchRetrieveParams,
  options?: RequestOptions,
): APIPromise<void> {
  return client.request(
    {
      method: "get",
      path: "/search",
      query: querystring({
        query: params.query === undefined ? undefined : globalThis.JSON.stringify(params.query),
      }),
      params,
    },
    options,
  );
}

/** `QUERY /search` */
export function searchQuery(
  client: APIClient,
  params?: SearchQueryParams | null,
  options?: RequestOptions,
): APIPromise<void> {
  return client.request(
    { method: "query", path: "/search", query: querystring({ selector: params?.selector }), params },
    options,
  );
}
