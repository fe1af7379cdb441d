export class Additions {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /** `GET /additions` */
  retrieve(options?: RequestOptions): APIPromise<Stream<AdditionRetrieveEvent>> {
    return additionsRetrieve(this.#client, options);
  }
}

/** `GET /additions` */
export function additionsRetrieve(
  client: APIClient,
  options?: RequestOptions,
): APIPromise<Stream<AdditionRetrieveEvent>> {
  return client.request(
    {
      method: "get",
      path: "/additions",
      stream: eventsWithFields("[DONE]", ["addInt64", "addString"]),
      accept: "text/event-stream",
    },
    options,
  );
}
