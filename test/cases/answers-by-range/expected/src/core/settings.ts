/** The client's settings: the options, completed from the environment. */
export function settingsFrom(options: ClientOptions): Settings {
  const { baseURL = env("ANSWERS_BY_RANGE_BASE_URL"), ...rest } = options;
  return { ...rest, agent: "AnswersByRange/JS 0.0.0", baseURL: baseURL ?? "", security: [], credentials: {} };
}
