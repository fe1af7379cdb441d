export class Photos {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /**
   * Parts with media types and headers of their own.
   *
   * `POST /photos`
   */
  create(params: PhotoCreateParams, options?: RequestOptions): APIPromise<void> {
    return photosCreate(this.#client, params, options);
  }
}

/**
 * Parts with media types and headers of their own.
 *
 * `POST /photos`
 */
export function photosCreate(
  client: APIClient,
  params: PhotoCreateParams,
  options?: RequestOptions,
): APIPromise<void> {
  return client.request(
    {
      method: "post",
      path: "/photos",
      body: multipartParts(params, {
        parts: {
          image: { type: "image/png, image/*" },
          meta: { type: "application/json" },
          scan: { type: "application/pdf" },
          tags: { style: "form", explode: false },
        },
        headers: options?.partHeaders,
      }),
    },
    options,
  );
}
