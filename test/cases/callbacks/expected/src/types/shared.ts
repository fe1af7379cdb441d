/** What the API sends to the callback `delivered` of `sendParcel`. */
export interface DeliveredCallback {
  /** Format `date-time`. */
  at: string;
  /** At least 1 character. */
  parcel: string;
}

/** What the API sends to the callback `failed` of `sendLetter`, `sendParcel`. */
export type FailedCallback = FailedCallback.Lost | FailedCallback.Returned;

export namespace FailedCallback {
  export interface Lost {
    kind: "lost";
  }

  export interface Returned {
    kind: "returned";
    reason?: string;
  }
}

export interface Move {
  to: string;
}

/** What the API sends to the callback `moved` of `sendLetter`. */
export interface SendLetterMovedCallback {
  town?: string;
}

/** What the API sends to the callback `moved` of `sendParcel`. */
export type SendParcelMovedCallback = Move;
