export type Garment = Garment.GarmentCoat | Garment.GarmentHat;

export namespace Garment {
  export interface GarmentCoat extends Coat {
    kind: "coat";
  }

  export interface GarmentHat extends Hat {
    kind: "hat";
  }
}

export interface Hat {
  kind: string;
}

export type Overcoat = Coat;
