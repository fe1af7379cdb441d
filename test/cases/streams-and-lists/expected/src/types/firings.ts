export interface Firing {
  id: string;
  /** An integer. */
  cone?: number;
}

export type FiringEvent = FiringEvent.FiringHeated | FiringEvent.FiringFinished;

export namespace FiringEvent {
  /** Finished */
  export interface FiringFinished {
    data: Firing;
    event: "firing.finished";
  }

  /** Heated */
  export interface FiringHeated {
    data: FiringEvent.FiringHeated.Data;
    event: "firing.heated";
  }

  export namespace FiringHeated {
    export interface Data {
      celsius: number;
    }
  }
}

export type FiringFireParams = FiringFireParamsNonStreaming | FiringFireParamsStreaming;

export interface FiringFireParamsBase {
  /** An integer. */
  cone: number;
  /** Send what happens as it happens. */
  stream?: boolean | undefined;
}

export interface FiringFireParamsNonStreaming extends FiringFireParamsBase {
  /** Send what happens as it happens. */
  stream?: false | undefined;
}

export interface FiringFireParamsStreaming extends FiringFireParamsBase {
  /** Send what happens as it happens. */
  stream: true;
}

export interface FiringListResponse {
  data: Firing[];
  object: "list";
}
