export type AB = "1foo" | "a-b" | "" | "*/" | "line\nbreak" | "C:\\logs\\" | "Asia/Tokyo" | "${x}" | "`";

export interface Constructor {
  constructor?: string | undefined;
  toString?: string | undefined;
}

export interface Default {
  new?: "1foo" | "a-b" | "" | "*/" | "line\nbreak" | "C:\\logs\\" | "Asia/Tokyo" | "${x}" | "`" | undefined;
}

export interface FooBar {
  b?: string | undefined;
}

export interface Foo_Bar {
  a?: string | undefined;
}

export interface FoobarType {
  c?: string | undefined;
}

export interface OneFoo {
  "1foo": string;
  ""?: string | undefined;
  "a-b"?: string | undefined;
  'with "quotes"'?: string | undefined;
}

export interface PromiseType {
  Array?: RecordType[] | undefined;
}

export interface Proto {
  __proto__: string;
  hasOwnProperty?: boolean | undefined;
}

/** Ends here *\/ alert(1) // {\@link x} @tag */
export interface RecordType {
  class?: string | undefined;
  ünï?: string | undefined;
}
