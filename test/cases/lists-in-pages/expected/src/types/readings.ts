export interface ReadingListParams {
  /** An integer. */
  from?: number | undefined;
}

export interface ReadingListResponse {
  series?: ReadingListResponse.Series;
}

export namespace ReadingListResponse {
  export interface Series {
    points?: number[];
  }
}
