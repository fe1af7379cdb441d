export interface Book {
  kind: "book";
  /** An integer. */
  pages?: number;
}

export interface BookListParams {
  filter?: BookListParams.Filter | undefined;
}

export namespace BookListParams {
  export interface Filter {
    author?: string | undefined;
    /** An integer. */
    year?: number | undefined;
  }
}

export interface BookQuery {
  text: string;
}

export type BookQueryParams = BookQuery;

export interface Chart {
  kind: "chart";
  scale?: number;
}

export type Item = Book | Chart | OtherItem;

export interface OtherItem {
  kind?: string;
  title?: string;
}
