export interface Base {
  /** An integer. */
  id: number;
  note?: string | undefined;
}

export type Chosen = (Chosen.Kind | Chosen.Sized) & { extra?: string | undefined };

export namespace Chosen {
  export interface Kind {
    kind: string;
    extra?: string | undefined;
  }

  export interface Sized {
    size: string;
  }
}

export interface ClosedBase {
  kind: string;
}

export interface ClosedOutside extends Base {
  size?: string | undefined;
}

export interface ClosedPart extends Base {
  size?: string | undefined;
}

export interface Counted {
  [key: string]: { [key: string]: unknown } | number | string | undefined;
  /** An integer. */
  count: number;
  name?: string | undefined;
}

export type Fitting = ClosedBase;

export interface Grandchild {
  kind: string;
  last?: boolean | undefined;
  size?: string | undefined;
}

export interface Heir {
  kind: string;
  size?: string | undefined;
}

export interface Holder {
  /** What is inside. */
  inside?: Holder.Inside | undefined;
}

export namespace Holder {
  /** What is inside. */
  export interface Inside {
    kind: string;
    a?: string | undefined;
    b?: string | undefined;
    c?: string | undefined;
    d?: string | undefined;
    e?: string | undefined;
    f?: string | undefined;
    g?: string | undefined;
  }
}

export interface Labels {
  [key: string]: string | number | undefined;
  /** An integer. */
  id: number;
  note?: string | undefined;
}

export interface Unmatched {
  [key: string]: { [key: string]: unknown } | string | undefined;
  name?: string | undefined;
}
