export class Rooms {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /** `GET /rooms` */
  list(params?: RoomListParams | null, options?: RequestOptions): PagePromise<Thing[], Thing> {
    return roomsList(this.#client, params, options);
  }
}

/** `GET /rooms` */
export function roomsList(
  client: APIClient,
  params?: RoomListParams | null,
  options?: RequestOptions,
): PagePromise<Thing[], Thing> {
  return paginate(
    client,
    { method: "get", path: "/rooms", query: form({ page: params?.page }) },
    { items: [], from: "pageNumber", send: "page", first: 0 },
    options,
  );
}
