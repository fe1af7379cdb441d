export interface SearchQueryParams {
  selector?: string | undefined;
}

export interface SearchRetrieveParams {
  query: SearchRetrieveParams.Query;
}

export namespace SearchRetrieveParams {
  export interface Query {
    words: string[];
  }
}
