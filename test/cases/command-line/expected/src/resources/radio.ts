export class Radio {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /** `POST /radio` */
  create(params: RadioCreateParams, options?: RequestOptions): APIPromise<Stream<Word>> {
    return radioCreate(this.#client, params, options);
  }
}

/** `POST /radio` */
export function radioCreate(
  client: APIClient,
  params: RadioCreateParams,
  options?: RequestOptions,
): APIPromise<Stream<Word>> {
  return client.request(
    {
      method: "post",
      path: "/radio",
      body: raw(params.body, "text/plain"),
      stream: sse("[DONE]"),
      accept: "text/event-stream",
      params,
    },
    options,
  );
}
