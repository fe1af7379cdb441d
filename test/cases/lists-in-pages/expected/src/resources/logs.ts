export class Logs {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /** `GET /logs/{date}` */
  list(date: string, params?: LogListParams | null, options?: RequestOptions): APIPromise<string[]> {
    return logsList(this.#client, date, params, options);
  }
}

/** `GET /logs/{date}` */
export function logsList(
  client: APIClient,
  date: string,
  params?: LogListParams | null,
  options?: RequestOptions,
): APIPromise<string[]> {
  return client.request(
    { method: "get", path: "/logs/" + segment("date", date), query: form({ offset: params?.offset }) },
    options,
  );
}
