export interface CraneReport {
  /** Format `date-time`. */
  at: string;
  kind: "crane";
  load: number;
}

export interface EventRetrieveParams {
  port: string;
}

/** Mapped by bare names; one variant lists its words itself. */
export type HarborEvent = VesselMovement | CraneReport;

export interface VesselMovement {
  /** Format `date-time`. */
  at: string;
  kind: "arrived" | "departed";
  /** An integer. */
  vessel_id: number;
}
