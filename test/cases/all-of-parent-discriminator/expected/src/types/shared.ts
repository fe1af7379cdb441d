export type Animal = Cat | Dog;

export interface AnimalBase {
  kind: string;
  name: string;
}

export interface Bear extends BeastBase {
  kind: "bear";
  den?: string | undefined;
}

export type Beast = Wolf | Bear;

export interface BeastBase {
  kind: string;
  /** An integer. */
  age?: number | undefined;
}

export interface Cat extends AnimalBase {
  kind: "cat";
  /** An integer. */
  claws?: number | undefined;
}

export interface Dog extends AnimalBase {
  kind: "dog";
  breed?: string | undefined;
}

export interface Wolf extends BeastBase {
  kind: "wolf";
  pack?: string | undefined;
}

export interface Zoo {
  animals: Animal[];
}
