/** Every variant is mapped by reference, and two words lead to one of them. */
export type Cargo = Cargo.Dry | Cargo.Chilled | Cargo.Liquid;

export namespace Cargo {
  export interface Chilled extends ColdCargo {
    class: "chilled" | "frozen";
  }

  export interface Dry extends DryCargo {
    class: "dry";
  }

  export interface Liquid extends LiquidCargo {
    class: "liquid";
  }
}

export interface ColdCargo {
  /** From -60 to 15. */
  celsius: number;
  class: string;
}

export interface Container {
  id: string;
  size: 20 | 40 | 45;
  slot: Slot;
  /** Every variant is mapped by reference, and two words lead to one of them. */
  cargo?: Cargo;
}

export interface ContainerDocumentContentRetrieveParams {
  container_id: string;
}

export interface ContainerDocumentCreateParams {
  file: Uploadable;
  kind: "bill_of_lading" | "customs" | "manifest";
  details?: PaperDetails | undefined;
  labels?: string[] | undefined;
}

export interface ContainerListParams {
  /**
   * The unit of all weights in the answer.
   *
   * @defaultValue `"kg"`
   */
  "X-Weight-Unit"?: "kg" | "lb" | undefined;
  cursor?: string | undefined;
  /** Length in feet. */
  size?: 20 | 40 | 45 | undefined;
}

export interface ContainerListResponse {
  containers: Container[];
  /** Null on the last page. */
  next_cursor: string | null;
}

export interface ContainerSealUpdateParams {
  /** At most 8 items, no item twice. */
  body: string[];
}

export type ContainerSize = 20 | 40 | 45;

export interface DryCargo {
  class: string;
  /** At least 1 item. */
  goods: string[];
}

export interface LiquidCargo {
  class: string;
  /** An integer, at least 1. */
  litres: number;
  hazard?: 0 | 1 | 2 | 3;
}

export interface Paper {
  /** Format `uuid`. */
  id: string;
  /** An integer. */
  bytes: number;
  kind: "bill_of_lading" | "customs" | "manifest";
  details?: PaperDetails;
}

export interface PaperDetails {
  /** Format `date`. */
  issued_on?: string | undefined;
  remarks?: string | null | undefined;
}
