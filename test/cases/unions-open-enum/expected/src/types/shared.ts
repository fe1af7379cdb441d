/** Any name; these are known. */
export type Model = (string & {}) | "small" | "large";

export type Voice = (string & {}) | "alloy" | "echo" | Voice.Variant1;

export namespace Voice {
  export interface Variant1 {
    id: string;
  }
}
