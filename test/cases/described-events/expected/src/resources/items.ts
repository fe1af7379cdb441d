export class Items {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /** `GET /items` */
  retrieve(options?: RequestOptions): APIPromise<Stream<ItemRetrieveEvent>> {
    return itemsRetrieve(this.#client, options);
  }
}

/** `GET /items` */
export function itemsRetrieve(
  client: APIClient,
  options?: RequestOptions,
): APIPromise<Stream<ItemRetrieveEvent>> {
  return client.request(
    { method: "get", path: "/items", stream: eventsWithFields("[DONE]"), accept: "text/event-stream" },
    options,
  );
}
