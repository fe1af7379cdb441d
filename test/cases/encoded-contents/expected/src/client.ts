export class EncodedContents extends ServiceClient {
  static readonly EncodedContentsError: typeof SDKError = SDKError;
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
  readonly documents: Documents = new Documents(this);

  constructor(options: ClientOptions = {}) {
    super(settingsFrom(options), options, env("ENCODED_CONTENTS_LOG"));
    this.#options = options;
  }

  /** Returns a client with some options changed. */
  override withOptions(options: ClientOptions): EncodedContents {
    return new EncodedContents({ ...this.#options, ...options });
  }
}

export declare namespace EncodedContents {
  export { type Document, type DocumentCreateParams };
}
