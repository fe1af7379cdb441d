/** Options of the client; any of them may be left out. */
export interface ClientOptions extends BaseOptions, LogOptions {
  /** Where the API is, which its description does not say. Left out: `LISTS_BASE_URL` of the environment. */
  baseURL?: string | null | undefined;
}
