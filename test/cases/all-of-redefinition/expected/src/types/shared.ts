export type Child = Parent & {
  kind: "child";
  state?: "open" | "closed" | undefined;

  /** An integer, from 1 to 10. */
  top?: number | undefined;
};

export type Either = Either.X | Either.Y;

export namespace Either {
  export interface X {
    x: string;
  }

  export interface Y {
    y: string;
  }
}

export interface Grand {
  kind?: string | undefined;
  state?: "open" | "closed" | "lost" | undefined;
  /** An integer, from 0 to 20. */
  top?: number | null | undefined;
}

export type Impossible = never;

export type OfUnion = Either & { note?: string | undefined };

export interface Parent extends Grand {
  /** An integer, from 1 to 20. */
  top?: number | undefined;
}

export interface TwoParts {
  /** At most 3 characters. */
  a: string;
  b?: string | undefined;
}
