export interface SearchParams {
  text: string;
  after?: string | undefined;
}

export interface SearchResponse {
  hits?: Thing[];
  paging?: SearchResponse.Paging;
}

export namespace SearchResponse {
  export interface Paging {
    after?: string;
  }
}

export interface Thing {
  id: string;
}
