export class Acme extends ServiceClient {
  static readonly AcmeError: typeof SDKError = SDKError;

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

  readonly acmeError: AcmeErrorResource = new AcmeErrorResource(this);

  readonly apiError: APIErrorResource = new APIErrorResource(this);

  readonly baseURLResource: BaseURL = new BaseURL(this);

  readonly bodies: Bodies = new Bodies(this);

  readonly client: ClientResource = new ClientResource(this);

  readonly constructorResource: Constructor = new Constructor(this);

  readonly logger: Logger = new Logger(this);

  readonly middleware: Middleware = new Middleware(this);

  readonly requestResource: Request = new Request(this);

  readonly settings: Settings = new Settings(this);

  readonly thenResource: Then = new Then(this);

  readonly toJSON: ToJSON = new ToJSON(this);

  readonly withOptionsResource: WithOptions = new WithOptions(this);

  constructor(options: ClientOptions = {}) {
    super(settingsFrom(options), options, env("ACME_LOG"));
    this.#options = options;
  }

  /** Returns a client with some options changed. */
  override withOptions(options: ClientOptions): Acme {
    return new Acme({ ...this.#options, ...options });
  }
}
