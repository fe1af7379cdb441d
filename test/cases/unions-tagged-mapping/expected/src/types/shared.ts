export interface Cat {
  petType: string;
  /** An integer, from 0 to 9. */
  lives?: number | undefined;
}

export interface Dog {
  petType: string;
  bark?: string | undefined;
}

/** Two values lead to one variant; the variants themselves only say string. */
export type Pet = Pet.PetCat | Pet.PetDog;

export namespace Pet {
  export interface PetCat extends Cat {
    petType: "cat";
  }

  export interface PetDog extends Dog {
    petType: "dog" | "poodle";
  }
}
