/** The client's settings: the options, completed from the environment. */
export function settingsFrom(options: ClientOptions): Settings {
  const { baseURL = env("PARCELS_BASE_URL"), ...rest } = options;
  return {
    ...rest,
    agent: "Parcels/JS 0.0.0",
    baseURL: baseURL ?? "https://parcels.example.com",
    security: [],
    credentials: {},
    messagesAt: ["message"],
  };
}
