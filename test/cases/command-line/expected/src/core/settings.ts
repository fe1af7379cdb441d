/** Options of the client. All of them are optional. */
export interface ClientOptions extends BaseOptions, LogOptions {
  /**
   * From the harbor master.
   *
   * Default: the environment variable `HARBOR_API_KEY`.
   */
  apiKey?: CredentialValue | undefined;
  /** Default: the environment variables `HARBOR_LOGIN_USERNAME` and `HARBOR_LOGIN_PASSWORD`. */
  login?: { username: string; password: CredentialValue } | null | undefined;
  /**
   * Base URL of the API. Default: the environment variable `HARBOR_BASE_URL`, then
   * `https://eu.harbor.example/v2`.
   */
  baseURL?: string | null | undefined;
  /** Variables of the server URL. */
  serverVariables?: { region?: "eu" | "us" | undefined } | undefined;
}

/** The client's settings: the options, completed from the environment. */
export function settingsFrom(options: ClientOptions): Settings {
  const {
    apiKey = env("HARBOR_API_KEY"),
    login,
    baseURL = env("HARBOR_BASE_URL"),
    serverVariables,
    ...rest
  } = options;
  return {
    ...rest,
    agent: "Harbor/JS 0.0.0",
    baseURL:
      baseURL ??
      serverURL({ url: "https://{region}.harbor.example/v2", variables: { region: "eu" } }, serverVariables),
    security: [["Key"]],
    credentials: {
      Key: apiKey_(apiKey, "header", "x-key", { option: "apiKey", env: "HARBOR_API_KEY" }),
      Login: basic(
        login === undefined ? env("HARBOR_LOGIN_USERNAME") : login?.username,
        login === undefined ? env("HARBOR_LOGIN_PASSWORD") : login?.password,
        { option: "login", env: "HARBOR_LOGIN" },
      ),
    },
  };
}
