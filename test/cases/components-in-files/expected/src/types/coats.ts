export interface ApiBadge {
  /** An integer. */
  number?: number | undefined;
}

export interface ApiKeyOwner {
  badge?: ApiBadge | undefined;
  name?: string | undefined;
}

/** What closes a coat. */
export interface Button {
  size?: "small" | "large" | undefined;
}

export interface Coat {
  buttons: Button[];
  kind: string;
  size: "small" | "large";
  lining?: Coat | undefined;
  made?: CoatOrigin | undefined;
  owner?: ApiKeyOwner | undefined;
}

export type CoatCreateParams = Coat;

export interface CoatCreateResponse {
  coat?: Coat;
}

export interface CoatOrigin {
  country?: string | undefined;
}

export type Size = "small" | "large";
