/** `POST /parcels` */
export function parcelsCreate(
  client: APIClient,
  params: ParcelCreateParams,
  options?: RequestOptions,
): APIPromise<Parcel, { 404: ParcelCreateError404; default: Problem }> {
  return client.request(
    {
      method: "post",
      path: "/parcels",
      body: codecJSON(params, "application/json", ParcelDraftCodec),
      parse: responseParser({ 201: ParcelCodec }),
    },
    options,
  );
}

/** `GET /parcels` */
export function parcelsList(
  client: APIClient,
  params?: ParcelListParams | null,
  options?: RequestOptions,
): PagePromise<ParcelListResponse, Parcel, { default: Problem }> {
  return paginate(
    client,
    {
      method: "get",
      path: "/parcels",
      query: form({
        after: params?.after,
        limit: params?.limit,
        since: params?.since,
        window:
          params?.window === undefined
            ? undefined
            : stringify(encode(ParcelListParams_WindowCodec, params?.window)),
      }),
      parse: responseParser({ 200: ParcelListResponseCodec }),
      params,
    },
    { items: ["data"], from: "lastItem", path: ["id"], send: "after", more: ["has_more"] },
    options,
  );
}
