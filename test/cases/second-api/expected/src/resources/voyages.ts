export class Voyages {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /**
   * Estimate an arrival, at once or step by step
   *
   * `POST /voyages/estimate`
   */
  estimate(
    params: VoyageEstimateParamsNonStreaming,
    options?: RequestOptions,
  ): APIPromise<Estimate, { "4XX": Problem }>;
  /** The same call, with a stream of events as its response. */
  estimate(
    params: VoyageEstimateParamsStreaming,
    options?: RequestOptions,
  ): APIPromise<Stream<EstimateStep>, { "4XX": Problem }>;
  /** The same call, where the value decides at run time whether it streams. */
  estimate(
    params: VoyageEstimateParams,
    options?: RequestOptions,
  ): APIPromise<Estimate | Stream<EstimateStep>, { "4XX": Problem }>;
  estimate(
    params: VoyageEstimateParams,
    options?: RequestOptions,
  ): APIPromise<Estimate | Stream<EstimateStep>, { "4XX": Problem }> {
    return voyagesEstimate(this.#client, params, options);
  }
}

/**
 * Estimate an arrival, at once or step by step
 *
 * `POST /voyages/estimate`
 */
export function voyagesEstimate(
  client: APIClient,
  params: VoyageEstimateParamsNonStreaming,
  options?: RequestOptions,
): APIPromise<Estimate, { "4XX": Problem }>;

/** The same call, with a stream of events as its response. */
export function voyagesEstimate(
  client: APIClient,
  params: VoyageEstimateParamsStreaming,
  options?: RequestOptions,
): APIPromise<Stream<EstimateStep>, { "4XX": Problem }>;

/** The same call, where the value decides at run time whether it streams. */
export function voyagesEstimate(
  client: APIClient,
  params: VoyageEstimateParams,
  options?: RequestOptions,
): APIPromise<Estimate | Stream<EstimateStep>, { "4XX": Problem }>;

export function voyagesEstimate(
  client: APIClient,
  params: VoyageEstimateParams,
  options?: RequestOptions,
): APIPromise<Estimate | Stream<EstimateStep>, { "4XX": Problem }> {
  return client.request(
    {
      method: "post",
      path: "/voyages/estimate",
      body: json(params),
      stream: params.live === true ? sse("[DONE]") : undefined,
    },
    options,
  );
}
