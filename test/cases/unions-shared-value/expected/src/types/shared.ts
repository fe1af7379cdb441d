export type Call = FunctionCall | SearchCall;

export interface FunctionCall {
  name: string;
  type: "function_call";
}

export interface InputMessage {
  content: string;
  role: "user" | "system";
  type?: "message" | undefined;
}

/** Two variants share a value, one has an optional tag, one is a union itself. */
export type Item = InputMessage | OutputMessage | Call | Reference;

export interface OutputMessage {
  id: string;
  role: "assistant";
  type: "message";
}

export interface Reference {
  id: string;
  type?: "item_reference" | null | undefined;
}

export interface SearchCall {
  query: string;
  type: "search_call";
}
