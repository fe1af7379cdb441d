export class Label {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /** `POST /parcels/{id}/label` */
  create(id: Int64, params: ParcelLabelCreateParams, options?: RequestOptions): APIPromise<void> {
    return parcelsLabelCreate(this.#client, id, params, options);
  }
}

/** `POST /parcels/{id}/label` */
export function parcelsLabelCreate(
  client: APIClient,
  id: Int64,
  params: ParcelLabelCreateParams,
  options?: RequestOptions,
): APIPromise<void> {
  return client.request(
    {
      method: "post",
      path: "/parcels/" + segment("id", id) + "/label",
      body: multipartParts(encode(ParcelLabelCreateParamsCodec, params), {
        parts: { about: { type: "application/json" } },
        write: stringify,
      }),
      params,
    },
    options,
  );
}
