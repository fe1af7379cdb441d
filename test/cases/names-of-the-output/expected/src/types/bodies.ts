export type BodyCreateParams = BodyCreateParamsJSON | BodyCreateParamsVndAJSON | BodyCreateParamsAny;

export interface BodyCreateParamsAny {
  b?: string | undefined;
}

export interface BodyCreateParamsJSON {
  a?: string | undefined;
}

export interface BodyCreateParamsVndAJSON {
  c?: string | undefined;
}
