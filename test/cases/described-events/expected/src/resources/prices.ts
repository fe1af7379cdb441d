export class Prices {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /** `GET /prices` */
  retrieve(options?: RequestOptions): APIPromise<Stream<PriceRetrieveEvent>> {
    return pricesRetrieve(this.#client, options);
  }
}

/** `GET /prices` */
export function pricesRetrieve(
  client: APIClient,
  options?: RequestOptions,
): APIPromise<Stream<PriceRetrieveEvent>> {
  return client.request(
    {
      method: "get",
      path: "/prices",
      stream: eventsWithFields("[DONE]", ["notice"]),
      accept: "text/event-stream",
    },
    options,
  );
}
