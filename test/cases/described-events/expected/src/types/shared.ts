export interface Event {
  data: string;
  id?: string | undefined;
  event?: string | undefined;
  /** An integer, at least 0. */
  retry?: number | undefined;
}

export interface Price {
  /** An integer. */
  cents: number;
}
