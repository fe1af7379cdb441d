export interface APIStatusResponse {
  up?: boolean;
}

export interface LoginParams {
  user: string;
  once?: boolean | undefined;
}

export interface SessionToken {
  value: string;
}
