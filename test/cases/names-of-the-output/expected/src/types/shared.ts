export interface AcmeError {
  code: string;
}

export interface Everything {
  kind: "a" | "b";
  all?: (
    | Client
    | Error
    | PromiseType
    | Date
    | Schema
    | Page
    | Response
    | RecordType
    | RequestOptions
    | APIError
    | Validator
    | Kind
    | EverythingKind
    | Acme
  )[];
  error?: AcmeError;
  standard?: Standard;
}

export interface EverythingKind {
  taken: string;
}

export type EverythingKindType = "a" | "b";

export interface Kind {
  kind: "x";
}

export interface Standard {
  /** Format `date-time`. */
  at: string;
}
