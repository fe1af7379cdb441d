export class Events {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /** `GET /events` */
  list(params?: EventListParams | null, options?: RequestOptions): PagePromise<EventListResponse, Thing> {
    return eventsList(this.#client, params, options);
  }
}

/** `GET /events` */
export function eventsList(
  client: APIClient,
  params?: EventListParams | null,
  options?: RequestOptions,
): PagePromise<EventListResponse, Thing> {
  return paginate(
    client,
    { method: "get", path: "/events", query: form({ after: params?.after, limit: params?.limit }) },
    { items: ["data"], from: "body", path: ["paging", "cursors", "after"], send: "after" },
    options,
  );
}
