export interface Anything {
  [key: string]: unknown;
  known?: string | undefined;
}

export interface Closed {
  only?: string | undefined;
}

export interface Empty {
  [key: string]: never;
}

export interface Extra {
  id?: string | undefined;
}

export interface Silent {
  known?: string | undefined;
}

export interface Typed {
  [key: string]: Extra | string | number | undefined;
  summary: string;
  /** An integer. */
  count?: number | undefined;
}
