export interface A extends Shared {
  /** An integer. */
  left?: number | undefined;
}

export interface B extends Shared {
  right?: boolean | undefined;
}

export type Event = Event.EventA | Event.EventB;

export namespace Event {
  export interface EventA extends A {
    type: "a";
  }

  export interface EventB extends B {
    type: "b";
  }
}

export type Kind = "a" | "b" | "c";

export interface Shared {
  type: "a" | "b" | "c";
  /** Format `date-time`. */
  at?: string | undefined;
  /** Format `int64`. */
  size?: string | undefined;
}
