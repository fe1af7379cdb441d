export interface Board {
  /** On top. */
  newest?: Notice | undefined;
}

export type Latest = Notice;
