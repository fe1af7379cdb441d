export type Adding = Extra;

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

export interface Extended {
  [key: `x-${string}`]: string;
  known?: string | undefined;
}

export interface Extra {
  id?: string | undefined;
}

export interface Silent {
  known?: string | undefined;
}

export interface Tagged {
  [key: string]: number | string | undefined;
  id?: string | undefined;
}

export interface Translations {
  [key: string]: string;
  en: string;
}

export interface Typed {
  [key: string]: Extra | string | number | undefined;
  summary: string;
  /** An integer. */
  count?: number | undefined;
}
