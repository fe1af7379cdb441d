/**
 * Fields in a style of their own.
 *
 * `POST /search`
 */
export function search(
  client: APIClient,
  params?: SearchParams | null,
  options?: RequestOptions,
): APIPromise<void> {
  return client.request(
    {
      method: "post",
      path: "/search",
      body: urlencodedParts(params ?? undefined, {
        filter: { style: "deepObject", explode: true },
        url: { style: "form", explode: true, reserved: true },
      }),
    },
    options,
  );
}
