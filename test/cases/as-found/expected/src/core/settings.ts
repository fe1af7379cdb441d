/** Options of the client. All of them are optional. */
export interface ClientOptions extends BaseOptions, LogOptions {
  /** Default: the environment variable `AS_FOUND_ADMIN_API_KEY`. */
  adminAPIKey?: CredentialValue | undefined;
  /** Default: the environment variable `AS_FOUND_API_KEY`. */
  apiKey?: CredentialValue | undefined;
  /**
   * Base URL of the API. Default: the environment variable `AS_FOUND_BASE_URL`, then
   * `https://api.as-found.example/v1`.
   */
  baseURL?: string | null | undefined;
}

/** The client's settings: the options, completed from the environment. */
export function settingsFrom(options: ClientOptions): Settings {
  const {
    adminAPIKey = env("AS_FOUND_ADMIN_API_KEY"),
    apiKey = env("AS_FOUND_API_KEY"),
    baseURL = env("AS_FOUND_BASE_URL"),
    ...rest
  } = options;
  return {
    ...rest,
    agent: "AsFound/JS 0.0.0",
    baseURL: baseURL ?? "https://api.as-found.example/v1",
    security: [["ApiKeyAuth"]],
    credentials: {
      AdminApiKeyAuth: bearer(adminAPIKey, { option: "adminAPIKey", env: "AS_FOUND_ADMIN_API_KEY" }),
      ApiKeyAuth: bearer(apiKey, { option: "apiKey", env: "AS_FOUND_API_KEY" }),
    },
  };
}
