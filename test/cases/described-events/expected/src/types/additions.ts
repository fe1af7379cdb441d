export type AdditionRetrieveEvent =
  | AdditionRetrieveEvent.AddString
  | AdditionRetrieveEvent.AddInt64
  | AdditionRetrieveEvent.AddJSON;

export namespace AdditionRetrieveEvent {
  export interface AddInt64 {
    data: string;
    event: "addInt64";
    id?: string;
    /** An integer. */
    retry?: number;
  }

  export interface AddJSON {
    data: AdditionRetrieveEvent.AddJSON.Data;
    event: "addJson";
    id?: string;
    /** An integer. */
    retry?: number;
  }

  export namespace AddJSON {
    export interface Data {
      /** An integer. */
      foo: number;
    }
  }

  export interface AddString {
    data: string;
    event: "addString";
    id?: string;
    /** An integer. */
    retry?: number;
  }
}
