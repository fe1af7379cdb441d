export class Search {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /**
   * Fields in a style of their own.
   *
   * `POST /search`
   */
  create(params?: SearchCreateParams | null, options?: RequestOptions): APIPromise<void> {
    return searchCreate(this.#client, params, options);
  }
}

/**
 * Fields in a style of their own.
 *
 * `POST /search`
 */
export function searchCreate(
  client: APIClient,
  params?: SearchCreateParams | null,
  options?: RequestOptions,
): APIPromise<void> {
  return client.request(
    {
      method: "post",
      path: "/search",
      body: urlencodedParts(params ?? undefined, {
        filter: { style: "deepObject", explode: true },
        url: { style: "form", explode: true, reserved: true },
      }),
    },
    options,
  );
}
