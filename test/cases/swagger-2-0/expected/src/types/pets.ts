export interface Cat extends PetBase {
  species: "Cat";
  /** An integer. */
  lives?: number;
}

export interface CatParam extends PetBaseParam {
  species: "Cat";
  /** An integer. */
  lives?: number | undefined;
}

export interface Dog extends PetBase {
  species: "Dog";
  tricks?: string[];
}

export interface DogParam extends PetBaseParam {
  species: "Dog";
  tricks?: string[] | undefined;
}

export type Pet = Cat | Dog;

export interface PetBase {
  species: string;
  /** An integer. */
  id?: number;
  /** Greater than 0. */
  age?: number;
  nickname?: string | null;
}

export interface PetBaseParam {
  species: string;
  /** Greater than 0. */
  age?: number | undefined;
  nickname?: string | null | undefined;
}

export type PetCreateParams = PetParam;

export interface PetListParams {
  "X-Tags"?: string[] | undefined;
  /**
   * An integer, less than 100.
   *
   * @defaultValue `20`
   */
  limit?: number | undefined;
  multi?: string[] | undefined;
  pipes?: number[] | undefined;
  plain?: string[] | undefined;
  spaces?: number[] | undefined;
}

export type PetParam = CatParam | DogParam;

export interface PetPhotoUpdateParams {
  photo: Uploadable;
  caption?: string | undefined;
}

export interface PetPhotoUpdateResponse {
  url?: string;
}

export interface PetUpdateParams {
  name: string;
  tags?: string[] | undefined;
}

export interface Refusal {
  message?: string;
}
