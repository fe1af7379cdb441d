export class Pets {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /**
   * One schema, several media types, one of which nothing here writes.
   *
   * `POST /pets`
   */
  create(
    params: PetCreateParams,
    options?: RequestOptions & {
      readonly contentType?: "application/json" | "multipart/form-data" | undefined;
    },
  ): APIPromise<void> {
    return petsCreate(this.#client, params, options);
  }
}

/**
 * One schema, several media types, one of which nothing here writes.
 *
 * `POST /pets`
 */
export function petsCreate(
  client: APIClient,
  params: PetCreateParams,
  options?: RequestOptions & {
    readonly contentType?: "application/json" | "multipart/form-data" | undefined;
  },
): APIPromise<void> {
  return client.request(
    {
      method: "post",
      path: "/pets",
      body: chooseBody(
        params,
        [
          { type: "application/json", takes: "value", make: (value) => json(value) },
          { type: "multipart/form-data", takes: "files", make: (value) => multipart(value) },
        ],
        options?.contentType,
      ),
    },
    options,
  );
}
