/** Options of the client. All of them are optional. */
export interface ClientOptions extends BaseOptions, LogOptions {
  /**
   * Base URL of the API, which its description does not have. Default: the environment variable
   * `LISTS_BASE_URL`.
   */
  baseURL?: string | null | undefined;
}
