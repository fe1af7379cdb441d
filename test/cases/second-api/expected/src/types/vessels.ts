export interface VesselCreateParams extends VesselParam {
  /** The same key never registers twice. Format `uuid`. */
  "Idempotency-Key": string;
}

export interface VesselListParams {
  /** ISO codes of the flag states, separated by commas. */
  flag?: string[] | undefined;
  /**
   * Counted from 1. An integer, at least 1.
   *
   * @defaultValue `1`
   */
  page?: number | undefined;
  /**
   * An integer, from 1 to 200.
   *
   * @defaultValue `50`
   */
  per_page?: number | undefined;
}

export interface VesselPage {
  has_next: boolean;
  items: Vessel[];
  /** An integer. */
  total: number;
}

export interface VesselParam {
  /** Greater than 0. */
  gross_tonnage: number;
  name: string;
  call_sign?: string | null | undefined;
  /** Never sent back. 4 to 12 characters. */
  registry_pin?: string | undefined;
}

export interface VesselPatch {
  /** Null removes it. */
  call_sign?: string | null | undefined;
  name?: string | undefined;
}

export type VesselReplaceParams = VesselParam;

export type VesselUpdateParams = VesselPatch;
