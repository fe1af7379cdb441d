export interface RadioCreateParams {
  body: string;
}

export interface Word {
  text: string;
}
