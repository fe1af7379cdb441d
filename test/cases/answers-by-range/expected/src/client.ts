export class AnswersByRange extends ServiceClient {
  static readonly AnswersByRangeError: typeof SDKError = SDKError;
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
  readonly roles: Roles = new Roles(this);

  constructor(options: ClientOptions = {}) {
    super(settingsFrom(options), options, env("ANSWERS_BY_RANGE_LOG"));
    this.#options = options;
  }

  /** Returns a client with some options changed. */
  override withOptions(options: ClientOptions): AnswersByRange {
    return new AnswersByRange({ ...this.#options, ...options });
  }
}

export declare namespace AnswersByRange {
  export { type Role };
}
