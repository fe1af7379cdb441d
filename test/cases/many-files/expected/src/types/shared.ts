export interface ABC {
  /** An integer. */
  whiskers?: number | undefined;
}

/** Cat */
export interface CatsPet {
  name: string;
  chases?: DogsPet;
}

/** Dog */
export interface DogsPet {
  name: string;
  chases?: CatsPet[];
  friend?: DogsPet;
}

export type Friend = DogsPet;

/**
 * Two that sleep in one basket:
 *
 * - one that _barks_,
 * - one that does not.
 */
export interface Pair {
  dog?: Friend | undefined;
  first?: CatsPet | undefined;
  /** The one that comes when it likes. */
  odd?: ABC | undefined;
  second?: CatsPet | undefined;
}
