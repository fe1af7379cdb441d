export interface Envelope {
  errors?: Envelope.Error[];
  messages?: string[];
  result?: { [key: string]: unknown } | unknown[];
}

export namespace Envelope {
  export interface Error {
    /** An integer. */
    code?: number;
  }
}

export interface ZoneListParams {
  /** An integer. */
  page?: number | undefined;
}

export type ZoneListResponse = Envelope & {
  result?: unknown[] & Thing[];
  result_info?: ZoneListResponse.ResultInfo;
};

export namespace ZoneListResponse {
  export interface ResultInfo {
    /** An integer. */
    total_pages?: number;
  }
}
