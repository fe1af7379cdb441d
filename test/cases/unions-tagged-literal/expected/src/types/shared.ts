export interface Circle {
  kind: "circle";
  /** Greater than 0. */
  radius: number;
}

export interface Drawing {
  shapes: Shape[];
  /** Told apart by `kind`, whose values stand in the variants. */
  cover?: Shape | null | undefined;
}

/** One variant with several values. */
export interface Polygon {
  kind: "triangle" | "square" | "1-gon";
  /** At least 3 items. */
  points: number[];
}

/** Told apart by `kind`, whose values stand in the variants. */
export type Shape = Circle | Polygon | Sketch;

/** A variant without a value for the tag. */
export interface Sketch {
  /** An integer. */
  strokes: number;
}
