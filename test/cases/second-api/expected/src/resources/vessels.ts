export class Vessels {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /**
   * Register a vessel
   *
   * `POST /vessels`
   */
  create(params: VesselCreateParams, options?: RequestOptions): APIPromise<Vessel, { "4XX": Problem }> {
    return vesselsCreate(this.#client, params, options);
  }

  /**
   * Read a vessel
   *
   * `GET /vessels/{vessel_id}`
   */
  retrieve(vesselID: number, options?: RequestOptions): APIPromise<Vessel, { "4XX": Problem }> {
    return vesselsRetrieve(this.#client, vesselID, options);
  }

  /**
   * Change some of it
   *
   * `PATCH /vessels/{vessel_id}`
   */
  update(
    vesselID: number,
    params?: VesselUpdateParams | null,
    options?: RequestOptions,
  ): APIPromise<Vessel, { "4XX": Problem }> {
    return vesselsUpdate(this.#client, vesselID, params, options);
  }

  /**
   * Page through the vessels by number of page
   *
   * `GET /vessels`
   */
  list(
    params?: VesselListParams | null,
    options?: RequestOptions,
  ): PagePromise<VesselPage, Vessel, { "4XX": Problem }> {
    return vesselsList(this.#client, params, options);
  }

  /**
   * Strike a vessel from the register
   *
   * `DELETE /vessels/{vessel_id}`
   */
  delete(vesselID: number, options?: RequestOptions): APIPromise<void, { "4XX": Problem }> {
    return vesselsDelete(this.#client, vesselID, options);
  }

  /**
   * Replace all that may be written
   *
   * `PUT /vessels/{vessel_id}`
   */
  replace(
    vesselID: number,
    params: VesselReplaceParams,
    options?: RequestOptions,
  ): APIPromise<Vessel, { "4XX": Problem }> {
    return vesselsReplace(this.#client, vesselID, params, options);
  }
}

/**
 * Register a vessel
 *
 * `POST /vessels`
 */
export function vesselsCreate(
  client: APIClient,
  params: VesselCreateParams,
  options?: RequestOptions,
): APIPromise<Vessel, { "4XX": Problem }> {
  const { "Idempotency-Key": idempotencyKey, ...body } = params;
  return client.request(
    {
      method: "post",
      path: "/vessels",
      headers: { "Idempotency-Key": idempotencyKey },
      body: json(body),
      params,
    },
    options,
  );
}

/**
 * Read a vessel
 *
 * `GET /vessels/{vessel_id}`
 */
export function vesselsRetrieve(
  client: APIClient,
  vesselID: number,
  options?: RequestOptions,
): APIPromise<Vessel, { "4XX": Problem }> {
  return client.request({ method: "get", path: "/vessels/" + segment("vessel_id", vesselID) }, options);
}

/**
 * Change some of it
 *
 * `PATCH /vessels/{vessel_id}`
 */
export function vesselsUpdate(
  client: APIClient,
  vesselID: number,
  params?: VesselUpdateParams | null,
  options?: RequestOptions,
): APIPromise<Vessel, { "4XX": Problem }> {
  return client.request(
    {
      method: "patch",
      path: "/vessels/" + segment("vessel_id", vesselID),
      body: json(params ?? {}, "application/merge-patch+json"),
    },
    options,
  );
}

/**
 * Page through the vessels by number of page
 *
 * `GET /vessels`
 */
export function vesselsList(
  client: APIClient,
  params?: VesselListParams | null,
  options?: RequestOptions,
): PagePromise<VesselPage, Vessel, { "4XX": Problem }> {
  return paginate(
    client,
    {
      method: "get",
      path: "/vessels",
      query: [
        ...form({ flag: params?.flag }, false),
        ...form({ page: params?.page, per_page: params?.per_page }),
      ],
      params,
    },
    { items: ["items"], from: "pageNumber", send: "page", more: ["has_next"] },
    options,
  );
}

/**
 * Strike a vessel from the register
 *
 * `DELETE /vessels/{vessel_id}`
 */
export function vesselsDelete(
  client: APIClient,
  vesselID: number,
  options?: RequestOptions,
): APIPromise<void, { "4XX": Problem }> {
  return client.request({ method: "delete", path: "/vessels/" + segment("vessel_id", vesselID) }, options);
}

/**
 * Replace all that may be written
 *
 * `PUT /vessels/{vessel_id}`
 */
export function vesselsReplace(
  client: APIClient,
  vesselID: number,
  params: VesselReplaceParams,
  options?: RequestOptions,
): APIPromise<Vessel, { "4XX": Problem }> {
  return client.request(
    { method: "put", path: "/vessels/" + segment("vessel_id", vesselID), body: json(params) },
    options,
  );
}
