export interface CommitListParams {
  /** An integer. */
  page?: number | undefined;
}
