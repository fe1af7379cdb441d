/** Options of the client; any of them may be left out. */
export interface ClientOptions extends BaseOptions, LogOptions {
  /**
   * From the harbor master.
   *
   * Left out: `HARBOR_API_KEY` of the environment.
   */
  apiKey?: CredentialValue | undefined;
  /** Left out: `HARBOR_LOGIN_USERNAME` and `HARBOR_LOGIN_PASSWORD` of the environment. */
  login?: { username: string; password: CredentialValue } | null | undefined;
  /** Where the API is. Left out: `HARBOR_BASE_URL` of the environment, then `https://eu.harbor.example/v2`. */
  baseURL?: string | null | undefined;
  /** Parts of the server's address. */
  serverVariables?: { region?: "eu" | "us" | undefined } | undefined;
}

/** What the client works with: the options, completed from the environment. */
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
