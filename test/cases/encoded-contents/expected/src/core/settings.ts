/** The client's settings: the options, completed from the environment. */
export function settingsFrom(options: ClientOptions): Settings {
  const { baseURL = env("ENCODED_CONTENTS_BASE_URL"), ...rest } = options;
  return {
    ...rest,
    agent: "EncodedContents/JS 0.0.0",
    baseURL: baseURL ?? "",
    security: [],
    credentials: {},
  };
}
