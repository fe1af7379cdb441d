export type ChatCompletionRole = "developer" | "system" | "user" | "assistant" | "tool" | "function";

export interface Error {
  code: string | null;
  message: string;
  param: string | null;
  type: string;
}

export interface ErrorResponse {
  error: Error;
}
