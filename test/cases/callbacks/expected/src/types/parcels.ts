export interface ParcelCreateParams {
  notify?: string | undefined;
}
