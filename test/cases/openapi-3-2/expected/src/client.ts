export class Recent extends ServiceClient {
  static readonly RecentError: typeof SDKError = SDKError;
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
  readonly books: Books = new Books(this);
  readonly search: Search = new Search(this);

  constructor(options: ClientOptions = {}) {
    super(settingsFrom(options), options, env("RECENT_LOG"));
    this.#options = options;
  }

  /** Returns a client with some options changed. */
  override withOptions(options: ClientOptions): Recent {
    return new Recent({ ...this.#options, ...options });
  }
}

export declare namespace Recent {
  export {
    type Book,
    type BookListParams,
    type BookQuery,
    type BookQueryParams,
    type Chart,
    type Item,
    type OtherItem,
    type SearchQueryParams,
    type SearchRetrieveParams,
  };
}
