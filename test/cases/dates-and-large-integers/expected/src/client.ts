/** Points in time and integers of 64 bits in every place where a value may stand. */
export class Parcels extends ServiceClient {
  static readonly ParcelsError: typeof SDKError = SDKError;
  static readonly APIError: typeof APIError = APIError;
  static readonly BadRequestError: typeof BadRequestError = BadRequestError;
  static readonly AuthenticationError: typeof AuthenticationError = AuthenticationError;
  static readonly PermissionDeniedError: typeof PermissionDeniedError = PermissionDeniedError;
  static readonly NotFoundError: typeof NotFoundError = NotFoundError;
  static readonly ConflictError: typeof ConflictError = ConflictError;
  static readonly UnprocessableEntityError: typeof UnprocessableEntityError = UnprocessableEntityError;
  static readonly RateLimitError: typeof RateLimitError = RateLimitError;
  static readonly InternalServerError: typeof InternalServerError = InternalServerError;
  static readonly APIConnectionError: typeof APIConnectionError = APIConnectionError;
  static readonly APIConnectionTimeoutError: typeof APIConnectionTimeoutError = APIConnectionTimeoutError;
  static readonly APIUserAbortError: typeof APIUserAbortError = APIUserAbortError;
  readonly #options: ClientOptions;
  readonly clock: Clock = new Clock(this);
  readonly parcels: Parcels_ = new Parcels_(this);
  /** Events that the API sends. */
  readonly webhooks: Webhooks<WebhookEvent>;

  constructor(options: ClientOptions = {}) {
    super(settingsFrom(options), options, env("PARCELS_LOG"));
    this.#options = options;
    this.webhooks = new Webhooks(
      options.webhookSecret === undefined ? env("PARCELS_WEBHOOK_SECRET") : options.webhookSecret,
      itemParser(WebhookEventCodec),
    );
  }

  /** Returns a client with some options changed. */
  override withOptions(options: ClientOptions): Parcels {
    return new Parcels({ ...this.#options, ...options });
  }
}

export declare namespace Parcels {
  export {
    type Call,
    type Contact,
    type Memo,
    type Moving,
    type Parcel,
    type ParcelCreateError404,
    type ParcelCreateParams,
    type ParcelDraft,
    type ParcelLabelCreateParams,
    type ParcelListParams,
    type ParcelListResponse,
    type ParcelScanListParams,
    type Problem,
    type Scan,
    type Stamped,
    type State,
    type Stop,
    type Waiting,
    type WebhookEvent,
  };
}
