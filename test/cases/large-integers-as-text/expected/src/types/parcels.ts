export interface Call {
  /** Format `date-time`. */
  called_at: string;
  text?: string;
}

/** Nothing but its keys tells what it is. */
export type Contact = (string & {}) | Call | Memo | "never";

export interface Memo {
  text: string;
  called_at?: string;
}

export interface Moving {
  kind: "moving";
  /** Format `date-time`. */
  since: string;
}

export interface Parcel extends Stamped, ParcelDraft {
  /** An integer. */
  id: Int64;
  inside?: Parcel[];
  /** Nothing but its keys tells what it is. */
  last?: Contact;
  state?: State;
  weights?: { [key: string]: Int64 };
}

export interface ParcelCreateError404 {
  sender?: string;
}

export type ParcelCreateParams = ParcelDraft;

export interface ParcelDraft {
  /** An integer, at least 1. */
  serial: Int64;
  route?: Stop[] | undefined;
  /** Format `date-time`. */
  send_at?: string | undefined;
  /** A day of the calendar. Format `date`. */
  send_on?: string | undefined;
}

export interface ParcelLabelCreateParams {
  about: ParcelLabelCreateParams.About;
  label: Uploadable;
  /** Format `date-time`. */
  printed_at: string;
}

export namespace ParcelLabelCreateParams {
  export interface About {
    /** An integer. */
    serial?: Int64 | undefined;
  }
}

export interface ParcelListParams {
  /** An integer. */
  after?: Int64 | undefined;
  /** An integer. */
  limit?: number | undefined;
  /** Format `date-time`. */
  since?: string | undefined;
  window?: ParcelListParams.Window | undefined;
}

export namespace ParcelListParams {
  export interface Window {
    /** Format `date-time`. */
    from?: string | undefined;
    /** An integer. */
    serial?: Int64 | undefined;
  }
}

export interface ParcelListResponse {
  data: Parcel[];
  has_more: boolean;
}

export interface ParcelScanListParams {
  /** An integer. */
  id: Int64;
  /** Format `date-time`. */
  "If-Modified-Since-Time"?: string | undefined;
  "X-Serials"?: Int64[] | undefined;
}

export interface Problem {
  message: string;
  /** Format `date-time`. */
  at?: string;
}

export interface Scan {
  /** Format `date-time`. */
  at: string;
  /** An integer. */
  serial: Int64;
  place?: string;
}

export interface Stamped {
  /** Format `date-time`. */
  created_at: string;
  /** Format `date-time`. */
  removed_at?: string | null;
}

export type State = Waiting | Moving;

export interface Stop {
  [key: string]: string | [string?, string?] | undefined;
  name: string;
  open?: [string?, string?] | undefined;
}

export interface Waiting {
  kind: "waiting";
}
