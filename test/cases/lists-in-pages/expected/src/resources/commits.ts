export class Commits {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /** `GET /commits` */
  list(params?: CommitListParams | null, options?: RequestOptions): PagePromise<Thing[], Thing> {
    return commitsList(this.#client, params, options);
  }
}

/** `GET /commits` */
export function commitsList(
  client: APIClient,
  params?: CommitListParams | null,
  options?: RequestOptions,
): PagePromise<Thing[], Thing> {
  return paginate(
    client,
    { method: "get", path: "/commits", query: form({ page: params?.page }) },
    { items: [], from: linkHeader },
    options,
  );
}
