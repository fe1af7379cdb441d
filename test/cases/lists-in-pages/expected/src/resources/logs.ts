export class Logs {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /** `GET /logs/{date}` */
  retrieve(date: string, params?: LogRetrieveParams | null, options?: RequestOptions): APIPromise<string[]> {
    return logsRetrieve(this.#client, date, params, options);
  }
}

/** `GET /logs/{date}` */
export function logsRetrieve(
  client: APIClient,
  date: string,
  params?: LogRetrieveParams | null,
  options?: RequestOptions,
): APIPromise<string[]> {
  return client.request(
    { method: "get", path: "/logs/" + segment("date", date), query: form({ offset: params?.offset }) },
    options,
  );
}
