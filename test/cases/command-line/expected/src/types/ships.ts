export type Kind = "ferry" | "tug" | "yacht" | "freighter" | "other";

export interface NewShip {
  kind: "ferry" | "tug" | "yacht" | "freighter" | "other";
  /** As painted on the hull: in capitals. */
  name: string;
  /** @defaultValue `true` */
  afloat?: boolean | null | undefined;
  crew?: Sailor[] | undefined;
  home?: string | RadioFilter | undefined;
  owner?: NewShip.Owner | undefined;
  /**
   * An integer.
   *
   * @deprecated
   */
  registered?: number | undefined;
}

export namespace NewShip {
  export interface Owner {
    name: string;
    countries?: string[] | undefined;
  }
}

export interface PaperFile {
  file: Uploadable;
  about?: { [key: string]: unknown } | undefined;
}

export interface PaperLink {
  url: string;
  about?: { [key: string]: unknown } | undefined;
}

export interface RadioFilter {
  berth?: string | undefined;
  /** An integer. */
  min_length?: number | undefined;
}

export interface Sailor {
  name: string;
  rank?: "captain" | "mate" | undefined;
}

export interface Ship {
  id: string;
  name: string;
  kind?: "ferry" | "tug" | "yacht" | "freighter" | "other";
}

export type ShipCreateParams = NewShip;

export interface ShipList {
  data: Ship[];
  has_more: boolean;
}

export interface ShipListParams {
  "Harbor-Trace"?: string | undefined;
  after?: string | undefined;
  filter?: RadioFilter | undefined;
  flag_states?: string[] | undefined;
}

export type ShipPaperCreateParams = PaperLink | PaperFile;

export interface ShipPaperRetrieveParams {
  ship_id: string;
}

export interface ShipRetrieveParams {
  /** As it was then. An integer. */
  version?: number | undefined;
}

export interface ShipUpdateParams {
  name: string;
  mode?: string | undefined;
  modes?: string[] | undefined;
}
