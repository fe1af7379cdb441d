export class Books {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /** `GET /books` */
  list(params?: BookListParams | null, options?: RequestOptions): APIPromise<Stream<Item>> {
    return booksList(this.#client, params, options);
  }

  /** `COPY /books/{id}` */
  copy(id: string, options?: RequestOptions): APIPromise<void> {
    return booksCopy(this.#client, id, options);
  }

  /** `QUERY /books` */
  query(params: BookQueryParams, options?: RequestOptions): APIPromise<Item[]> {
    return booksQuery(this.#client, params, options);
  }
}

/** `GET /books` */
export function booksList(
  client: APIClient,
  params?: BookListParams | null,
  options?: RequestOptions,
): APIPromise<Stream<Item>> {
  return client.request(
    { method: "get", path: "/books", query: form({ filter: params?.filter }), stream: jsonLines(), params },
    options,
  );
}

/** `COPY /books/{id}` */
export function booksCopy(client: APIClient, id: string, options?: RequestOptions): APIPromise<void> {
  return client.request({ method: "copy", path: "/books/" + segment("id", id) }, options);
}

/** `QUERY /books` */
export function booksQuery(
  client: APIClient,
  params: BookQueryParams,
  options?: RequestOptions,
): APIPromise<Item[]> {
  return client.request({ method: "query", path: "/books", body: json(params) }, options);
}
