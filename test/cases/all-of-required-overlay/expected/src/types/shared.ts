export interface Base extends Root {
  /** An integer. */
  size?: number | undefined;
}

export interface Beside extends Root {
  name: string;
}

export interface Nowhere extends Root {
  ghost: unknown;
}

export interface Root {
  /** Its id. */
  id?: string | undefined;
  name?: string | undefined;
}

export interface Strict extends Base {
  /** Its id. */
  id: string;
  /** An integer. */
  size: number;
}

/** A reference in a coat. */
export type Wrapped = Root;
