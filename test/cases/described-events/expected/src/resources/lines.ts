export class Lines {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /** `GET /lines` */
  retrieve(options?: RequestOptions): APIPromise<Stream<LineRetrieveEvent>> {
    return linesRetrieve(this.#client, options);
  }
}

/** `GET /lines` */
export function linesRetrieve(
  client: APIClient,
  options?: RequestOptions,
): APIPromise<Stream<LineRetrieveEvent>> {
  return client.request(
    { method: "get", path: "/lines", stream: eventsWithFields("[DONE]", true), accept: "text/event-stream" },
    options,
  );
}
