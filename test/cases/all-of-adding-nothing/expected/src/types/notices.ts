export interface Delay extends NoticeBase {
  about: "Delay" | "LongDelay";
  /** An integer. */
  minutes?: number;
}

export interface LongDelay extends Delay {
  about: "LongDelay";
}

export type Notice = Notice.NoticeDelay | LongDelay | Over | Pause;

export namespace Notice {
  export interface NoticeDelay extends Delay {
    about: "Delay";
  }
}

export interface NoticeBase {
  about: string;
  title?: string;
}

/** It is over. */
export interface Over extends NoticeBase {
  about: "Over";
}

export interface Pause extends NoticeBase {
  about: "Pause";
}
