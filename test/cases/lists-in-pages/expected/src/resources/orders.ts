export class Orders {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /** `GET /orders` */
  list(params?: OrderListParams | null, options?: RequestOptions): PagePromise<OrderListResponse, Thing> {
    return ordersList(this.#client, params, options);
  }
}

/** `GET /orders` */
export function ordersList(
  client: APIClient,
  params?: OrderListParams | null,
  options?: RequestOptions,
): PagePromise<OrderListResponse, Thing> {
  return paginate(
    client,
    { method: "get", path: "/orders", query: form({ page: params?.page }) },
    { items: ["results"], from: nextURLAt(["next"]) },
    options,
  );
}
