export interface KeyListParams {
  cursor?: string | undefined;
}
