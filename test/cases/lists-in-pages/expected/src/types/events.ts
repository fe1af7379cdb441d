export interface EventListParams {
  after?: string | undefined;
  /** An integer. */
  limit?: number | undefined;
}

export interface EventListResponse {
  data?: Thing[];
  paging?: EventListResponse.Paging;
}

export namespace EventListResponse {
  export interface Paging {
    cursors?: EventListResponse.Paging.Cursors;
  }

  export namespace Paging {
    export interface Cursors {
      after?: string;
    }
  }
}
