export type CallUpdateBody = CallUpdateParamsJSON | CallUpdateParamsForm | CallUpdateParamsText;

export type CallUpdateParams = CallUpdateBody & { trace?: string | undefined };

export interface CallUpdateParamsForm {
  code: string;
}

export interface CallUpdateParamsJSON {
  url: string;
}

export interface CallUpdateParamsText {
  body: string;
}
