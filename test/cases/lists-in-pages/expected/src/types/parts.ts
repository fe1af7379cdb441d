export interface PartListParams {
  page_token?: string | undefined;
}

export interface PartListResponse {
  next_page_token?: string;
  parts?: Thing[];
}
