export interface Pet {
  name: string;
  photo?: Uploadable | undefined;
}

export type PetCreateParams = Pet;
