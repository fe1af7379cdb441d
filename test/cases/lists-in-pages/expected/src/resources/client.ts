/** `POST /search` */
export function search(
  client: APIClient,
  params: SearchParams,
  options?: RequestOptions,
): PagePromise<SearchResponse, Thing> {
  return paginate(
    client,
    { method: "post", path: "/search", body: json(params) },
    { items: ["hits"], from: "body", path: ["paging", "after"], send: "after", location: "body" },
    options,
  );
}
