export class Ships {
  readonly #client: APIClient;
  readonly papers: Papers;

  constructor(client: APIClient) {
    this.#client = client;
    this.papers = new Papers(client);
  }

  /**
   * Register a ship. It gets a berth when one is free.
   *
   * `POST /ships`
   */
  create(params: ShipCreateParams, options?: RequestOptions): APIPromise<Ship> {
    return shipsCreate(this.#client, params, options);
  }

  /** `GET /ships/{ship_id}` */
  retrieve(shipID: string, params?: ShipRetrieveParams | null, options?: RequestOptions): APIPromise<Ship> {
    return shipsRetrieve(this.#client, shipID, params, options);
  }

  /** `PUT /ships/{ship_id}` */
  update(shipID: string, params?: ShipUpdateParams | null, options?: RequestOptions): APIPromise<void> {
    return shipsUpdate(this.#client, shipID, params, options);
  }

  /**
   * List ships.
   *
   * `GET /ships`
   */
  list(params?: ShipListParams | null, options?: RequestOptions): PagePromise<ShipList, Ship> {
    return shipsList(this.#client, params, options);
  }

  /**
   * Remove a ship.
   *
   * `DELETE /ships/{ship_id}`
   *
   * @deprecated
   */
  delete(shipID: string, options?: RequestOptions): APIPromise<void> {
    return shipsDelete(this.#client, shipID, options);
  }
}

/** `GET /ships/{ship_id}` */
export function shipsRetrieve(
  client: APIClient,
  shipID: string,
  params?: ShipRetrieveParams | null,
  options?: RequestOptions,
): APIPromise<Ship> {
  return client.request(
    {
      method: "get",
      path: "/ships/" + segment("ship_id", shipID),
      query: form({ version: params?.version }),
      params,
    },
    options,
  );
}

/** `PUT /ships/{ship_id}` */
export function shipsUpdate(
  client: APIClient,
  shipID: string,
  params?: ShipUpdateParams | null,
  options?: RequestOptions,
): APIPromise<void> {
  const { mode, ...body }: Partial<ShipUpdateParams> = params ?? {};
  return client.request(
    {
      method: "put",
      path: "/ships/" + segment("ship_id", shipID),
      query: form({ mode }),
      body: json(body),
      params,
    },
    options,
  );
}

/**
 * List ships.
 *
 * `GET /ships`
 */
export function shipsList(
  client: APIClient,
  params?: ShipListParams | null,
  options?: RequestOptions,
): PagePromise<ShipList, Ship> {
  return paginate(
    client,
    {
      method: "get",
      path: "/ships",
      query: [
        ...form({ after: params?.after, flag_states: params?.flag_states }),
        ...deepObject({ filter: params?.filter }),
      ],
      headers: { "Harbor-Trace": params?.["Harbor-Trace"] },
      params,
    },
    { items: ["data"], from: "lastItem", path: ["id"], send: "after", more: ["has_more"] },
    options,
  );
}

/**
 * Remove a ship.
 *
 * `DELETE /ships/{ship_id}`
 *
 * @deprecated
 */
export function shipsDelete(client: APIClient, shipID: string, options?: RequestOptions): APIPromise<void> {
  return client.request(
    { method: "delete", path: "/ships/" + segment("ship_id", shipID), security: [["Login"]] },
    options,
  );
}
