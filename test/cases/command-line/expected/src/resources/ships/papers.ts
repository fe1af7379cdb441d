/** `POST /ships/{ship_id}/papers` */
export function shipsPapersCreate(
  client: APIClient,
  shipID: string,
  params: ShipPaperCreateParams,
  options?: RequestOptions & {
    readonly contentType?: "application/json" | "multipart/form-data" | undefined;
  },
): APIPromise<void> {
  return client.request(
    {
      method: "post",
      path: "/ships/" + segment("ship_id", shipID) + "/papers",
      body: chooseBody(
        params,
        [
          {
            type: "application/json",
            takes: "value",
            needed: ["url"],
            known: ["url", "about"],
            make: (value) => json(value),
          },
          {
            type: "multipart/form-data",
            takes: "files",
            needed: ["file"],
            known: ["file", "about"],
            make: (value) => multipartParts(value, { parts: { about: { type: "application/json" } } }),
          },
        ],
        options?.contentType,
      ),
    },
    options,
  );
}

/** `GET /ships/{ship_id}/papers/{paper_id}` */
export function shipsPapersRetrieve(
  client: APIClient,
  paperID: string,
  params: ShipPaperRetrieveParams,
  options?: RequestOptions,
): APIPromise<globalThis.Response> {
  return client.request(
    {
      method: "get",
      path: "/ships/" + segment("ship_id", params.ship_id) + "/papers/" + segment("paper_id", paperID),
      accept: "application/pdf",
      as: "binary",
      params,
    },
    options,
  );
}
