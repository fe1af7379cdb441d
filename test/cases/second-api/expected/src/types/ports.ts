export interface Berth {
  /** In metres. A multiple of 0.1. */
  depth: number;
  /** An integer. */
  number: number;
  port_code: string;
  occupant?: Vessel | null;
}

export interface PortBerthReservationDeleteParams {
  /** UN/LOCODE of the port. Matching `^[A-Z]{5}$`. */
  port_code: string;
}

export interface PortBerthReservationUpdateParams {
  /** Format `date-time`. */
  from: string;
  /** UN/LOCODE of the port. Matching `^[A-Z]{5}$`. */
  port_code: string;
  /** Format `date-time`. */
  until: string;
  /** An integer. */
  vessel_id: number;
  /**
   * Whether a crane is needed.
   *
   * @defaultValue `false`
   */
  crane?: boolean | undefined;
  /** @defaultValue `false` */
  dry_run?: boolean | undefined;
}

export interface PortBerthRetrieveParams {
  /** UN/LOCODE of the port. Matching `^[A-Z]{5}$`. */
  port_code: string;
}

export interface PortContainerMoveBody {
  /** The port it moves to, not the one it is in. */
  port_code: string;
  to: Slot;
}

export interface PortContainerMoveParams {
  body: PortContainerMoveBody;
  /** UN/LOCODE of the port. Matching `^[A-Z]{5}$`. */
  port_code: string;
}
