export interface LogListParams {
  /** An integer. */
  offset?: number | undefined;
}
