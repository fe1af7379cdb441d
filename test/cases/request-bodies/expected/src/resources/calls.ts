export class Calls {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /**
   * An object or text, beside other parameters.
   *
   * `PUT /calls/{id}`
   */
  update(
    id: string,
    params: CallUpdateParams,
    options?: RequestOptions & {
      readonly contentType?:
        | "application/json"
        | "application/x-www-form-urlencoded"
        | "application/sdp"
        | undefined;
    },
  ): APIPromise<void> {
    return callsUpdate(this.#client, id, params, options);
  }
}

/**
 * An object or text, beside other parameters.
 *
 * `PUT /calls/{id}`
 */
export function callsUpdate(
  client: APIClient,
  id: string,
  params: CallUpdateParams,
  options?: RequestOptions & {
    readonly contentType?:
      | "application/json"
      | "application/x-www-form-urlencoded"
      | "application/sdp"
      | undefined;
  },
): APIPromise<void> {
  const { trace, ...body } = params;
  return client.request(
    {
      method: "put",
      path: "/calls/" + segment("id", id),
      query: form({ trace }),
      body: chooseBody(
        body,
        [
          {
            type: "application/json",
            takes: "value",
            needed: ["url"],
            known: ["url"],
            make: (value) => json(value),
          },
          {
            type: "application/x-www-form-urlencoded",
            takes: "fields",
            needed: ["code"],
            known: ["code"],
            make: (value) => urlencoded(value),
          },
          { type: "application/sdp", takes: "text", make: (value, type) => raw(value, type) },
        ],
        options?.contentType,
        true,
      ),
    },
    options,
  );
}
