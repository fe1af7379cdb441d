export interface SearchCreateParams {
  text: string;
  after?: string | undefined;
}

export interface SearchCreateResponse {
  hits?: Thing[];
  paging?: SearchCreateResponse.Paging;
}

export namespace SearchCreateResponse {
  export interface Paging {
    after?: string;
  }
}
