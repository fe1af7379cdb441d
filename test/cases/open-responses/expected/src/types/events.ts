export interface Answered {
  role: "assistant";
  type: "message";
}

export interface Asked {
  role: "user";
  type: "message";
}

export type Event = Message | Tick | Event.Unlisted;

export namespace Event {
  /** A variant that the API's description does not list. */
  export interface Unlisted {
    [key: string]: unknown;
    type: UnlistedValue<string>;
  }
}

export type Kind = (string & {}) | "x" | "y";

export type Message = Asked | Answered | Message.Unlisted;

export namespace Message {
  /** A variant that the API's description does not list. */
  export interface Unlisted {
    [key: string]: unknown;
    role: UnlistedValue<string>;
    type: "message";
  }
}

export interface Tick {
  type: "tick";
  kind?: Kind;
}
