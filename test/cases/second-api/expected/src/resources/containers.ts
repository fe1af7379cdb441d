export class Containers {
  readonly #client: APIClient;
  readonly documents: Documents;
  readonly label: Label;
  readonly seals: Seals;

  constructor(client: APIClient) {
    this.#client = client;
    this.documents = new Documents(client);
    this.label = new Label(client);
    this.seals = new Seals(client);
  }

  /**
   * Page through the containers by a cursor the answer brings
   *
   * `GET /containers`
   */
  list(
    params?: ContainerListParams | null,
    options?: RequestOptions,
  ): PagePromise<ContainerListResponse, Container, { "4XX": Problem }> {
    return containersList(this.#client, params, options);
  }
}

/**
 * Page through the containers by a cursor the answer brings
 *
 * `GET /containers`
 */
export function containersList(
  client: APIClient,
  params?: ContainerListParams | null,
  options?: RequestOptions,
): PagePromise<ContainerListResponse, Container, { "4XX": Problem }> {
  return paginate(
    client,
    {
      method: "get",
      path: "/containers",
      query: form({ cursor: params?.cursor, size: params?.size }),
      headers: { "X-Weight-Unit": params?.["X-Weight-Unit"] },
      params,
    },
    { items: ["containers"], from: "body", path: ["next_cursor"], send: "cursor" },
    options,
  );
}
