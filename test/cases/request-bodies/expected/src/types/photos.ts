export interface PhotoCreateParams {
  image: Uploadable;
  meta?: PhotoCreateParams.Meta | undefined;
  scan?: Uploadable | undefined;
  tags?: string[] | undefined;
}

export namespace PhotoCreateParams {
  export interface Meta {
    /** An integer. */
    width?: number | undefined;
  }
}
