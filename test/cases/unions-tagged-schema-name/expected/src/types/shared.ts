export interface Boat {
  type: string;
  /** An integer. */
  sails?: number | undefined;
}

export interface Car {
  type: string;
  /** An integer. */
  doors?: number | undefined;
}

/** Neither literals nor a mapping, so the value is the schema's name. */
export type Vehicle = Vehicle.VehicleCar | Vehicle.VehicleBoat;

export namespace Vehicle {
  export interface VehicleBoat extends Boat {
    type: "Boat";
  }

  export interface VehicleCar extends Car {
    type: "Car";
  }
}
