export interface Document {
  page?: string;
  payload?: string;
  photo?: string;
  secret?: string;
}

export interface DocumentCreateParams {
  page: Uploadable;
  scan?: Uploadable | undefined;
  seal?: string | undefined;
}
