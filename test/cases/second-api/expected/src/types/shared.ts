export interface Problem {
  [key: string]: unknown;
  /** An integer. */
  status: number;
  title: string;
  detail?: string;
  /**
   * Format `uri`.
   *
   * @defaultValue `"about:blank"`
   */
  type?: string;
}

export interface Slot {
  /** An integer. */
  bay: number;
  /** An integer. */
  row: number;
  /** An integer. */
  tier: number;
}

export interface Vessel {
  /** An integer. */
  id: number;
  /** Greater than 0. */
  gross_tonnage: number;
  name: string;
  /** Format `date-time`. */
  registered_at: string;
  call_sign?: string | null;
}
