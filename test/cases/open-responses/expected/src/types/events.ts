export interface Answered {
  role: "assistant";
  type: "message";
}

export interface Asked {
  role: "user";
  type: "message";
}

export type Event = Message | Tick | Event.Unknown;

export namespace Event {
  /** A variant that the API's description does not list. */
  export interface Unknown {
    [key: string]: unknown;
    type: UnknownDiscriminator<string>;
  }
}

export type Kind = (string & {}) | "x" | "y";

export type Message = Asked | Answered | Message.Unknown;

export namespace Message {
  /** A variant that the API's description does not list. */
  export interface Unknown {
    [key: string]: unknown;
    role: UnknownDiscriminator<string>;
    type: "message";
  }
}

export interface Tick {
  type: "tick";
  kind?: Kind;
}
