export interface Child extends Parent {
  kind: "child";
  state?: "open" | "closed" | undefined;
  /** An integer, from 1 to 10. */
  top?: number | undefined;
}

export type Either = Either.X | Either.Y;

export namespace Either {
  export interface X {
    x: string;
  }

  export interface Y {
    y: string;
  }
}

export interface Envelope {
  /** What was asked for. */
  result: { [key: string]: unknown };
  success: boolean;
  page?: Envelope.Page | undefined;
  status?: "ok" | "failed" | undefined;
}

export namespace Envelope {
  export interface Page {
    /** An integer. */
    number?: number | undefined;
    of?: string | undefined;
  }
}

export interface Forbidden {
  gone: never;
  kept: string;
}

export interface ForbiddenLater extends Retired {
  old: never;
}

export interface Grand {
  kind?: string | undefined;
  state?: "open" | "closed" | "lost" | undefined;
  /** An integer, from 0 to 20. */
  top?: number | null | undefined;
}

export type Impossible = number;

export interface Narrowed {
  /** What was asked for. */
  result: string[];
  success: boolean;
  page?: Narrowed.Page | undefined;
  status?: "ok" | "failed" | undefined;
}

export namespace Narrowed {
  export interface Page {
    /** An integer. */
    number?: number | undefined;
    /** An integer. */
    of?: number | undefined;
  }
}

export type OfUnion = Either & { note?: string | undefined };

export interface Parent extends Grand {
  /** An integer, from 1 to 20. */
  top?: number | undefined;
}

export type PerhapsEither = Either | null;

export type PerhapsStatus = Status | null;

export interface Retired {
  old?: never | undefined;
}

export interface Sibling {
  /** What was asked for. */
  result: string | null;
  success: boolean;
  page?: Sibling.Page | undefined;
  status?: "gone" | undefined;
}

export namespace Sibling {
  export interface Page {
    /** An integer. */
    number?: number | undefined;
    of?: string | undefined;
  }
}

export type Status = "ok" | "failed";

export type ToTheLetter = Envelope;

export interface TwoParts {
  /** At most 3 characters. */
  a: string;
  b?: string | undefined;
}

export interface Untyped {
  a?: string | undefined;
}

export type Word = string;

export type Words = string[];
