/** `POST /fittings` */
export function fittingsCreate(
  client: APIClient,
  params?: FittingCreateParamsNonStreaming | null,
  options?: RequestOptions,
): APIPromise<Coat | undefined>;

/** The same call, with a stream of events as its response. */
export function fittingsCreate(
  client: APIClient,
  params: FittingCreateParamsStreaming,
  options?: RequestOptions,
): APIPromise<Stream<Coat>>;

/** The same call, where the value decides at run time whether it streams. */
export function fittingsCreate(
  client: APIClient,
  params?: FittingCreateParams | null,
  options?: RequestOptions,
): APIPromise<Coat | undefined | Stream<Coat>>;

export function fittingsCreate(
  client: APIClient,
  params?: FittingCreateParams | null,
  options?: RequestOptions,
): APIPromise<Coat | undefined | Stream<Coat>> {
  return client.request(
    {
      method: "post",
      path: "/fittings",
      body: json(params ?? undefined),
      stream: params?.stream === true ? sse("[DONE]") : undefined,
    },
    options,
  );
}
