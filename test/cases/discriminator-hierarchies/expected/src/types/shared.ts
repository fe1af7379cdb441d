export type Animal = Cat | Dog;

export interface AnimalBase {
  kind: string;
  name?: string | null | undefined;
}

export interface Bird extends PetBase {
  type: "bird";
  /** An integer. */
  wings?: number | undefined;
}

export interface Boat extends VehicleBase {
  kind: "Boat" | "SailBoat";
  draft?: number | undefined;
}

export interface Car extends VehicleBase {
  kind: "Car";
  /** An integer. */
  doors?: number | undefined;
}

export interface Carp extends Fish {
  pond?: string | undefined;
}

export interface Cat {
  kind: "cat";
  /** An integer. */
  claws?: number | undefined;
  name?: string | null | undefined;
}

export interface Dog {
  kind: "dog";
  breed?: string | undefined;
  name?: string | null | undefined;
}

export interface Fish extends PetBase {
  type: "fish";
  /** An integer. */
  fins?: number | undefined;
}

export interface Holder {
  only?: Holder.Only | null | undefined;
}

export namespace Holder {
  export interface Only extends Tagged {
    tag: "only";
  }
}

export type Pet = Bird | Fish;

export interface PetBase {
  type: string;
}

export interface SailBoat extends Boat {
  kind: "SailBoat";
  /** An integer. */
  sails?: number | undefined;
}

export interface Tagged {
  tag: string;
  text?: string | undefined;
}

export type Vehicle = Vehicle.VehicleBoat | Car | SailBoat;

export namespace Vehicle {
  export interface VehicleBoat extends Boat {
    kind: "Boat";
  }
}

export interface VehicleBase {
  kind: string;
}
