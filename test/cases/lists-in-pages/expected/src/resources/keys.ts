export class Keys {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /** `GET /keys` */
  list(params?: KeyListParams | null, options?: RequestOptions): PagePromise<Thing[], Thing> {
    return keysList(this.#client, params, options);
  }
}

/** `GET /keys` */
export function keysList(
  client: APIClient,
  params?: KeyListParams | null,
  options?: RequestOptions,
): PagePromise<Thing[], Thing> {
  return paginate(
    client,
    { method: "get", path: "/keys", query: form({ cursor: params?.cursor }) },
    { items: [], from: "header", path: ["X-Next-Cursor"], send: "cursor" },
    options,
  );
}
