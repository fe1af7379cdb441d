export interface OrderListParams {
  /** An integer. */
  page?: number | undefined;
}

export interface OrderListResponse {
  /** Format `uri`. */
  next?: string | null;
  results?: Thing[];
}
