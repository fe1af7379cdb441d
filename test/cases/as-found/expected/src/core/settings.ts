/** Options of the client; any of them may be left out. */
export interface ClientOptions extends BaseOptions, LogOptions {
  /** Left out: `AS_FOUND_ADMIN_API_KEY` of the environment. */
  adminAPIKey?: CredentialValue | undefined;
  /** Left out: `AS_FOUND_API_KEY` of the environment. */
  apiKey?: CredentialValue | undefined;
  /**
   * Where the API is. Left out: `AS_FOUND_BASE_URL` of the environment, then
   * `https://api.as-found.example/v1`.
   */
  baseURL?: string | null | undefined;
}

/** What the client works with: the options, completed from the environment. */
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
