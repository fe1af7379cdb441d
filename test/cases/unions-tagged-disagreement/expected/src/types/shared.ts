/** The mapping says one thing, the literals another. The literals are what travels. */
export type Comment = TextComment | QuoteComment;

export interface QuoteComment {
  commentType: "quote";
  quote: string;
}

export interface TextComment {
  commentType: "text";
  text: string;
}
