export interface LogRetrieveParams {
  /** An integer. */
  offset?: number | undefined;
}
