export interface Estimate {
  /** Format `date-time`. */
  arrival: string;
  /** From 0 to 1. */
  confidence: number;
}

export interface EstimateStep {
  step: string;
  estimate?: Estimate;
}

export type VoyageEstimateParams = VoyageEstimateParamsNonStreaming | VoyageEstimateParamsStreaming;

export interface VoyageEstimateParamsBase {
  destination: string;
  /** An integer. */
  vessel_id: number;
  /**
   * Whether the steps are streamed as they are found.
   *
   * @defaultValue `false`
   */
  live?: boolean | undefined;
}

export interface VoyageEstimateParamsNonStreaming extends VoyageEstimateParamsBase {
  /**
   * Whether the steps are streamed as they are found.
   *
   * @defaultValue `false`
   */
  live?: false | undefined;
}

export interface VoyageEstimateParamsStreaming extends VoyageEstimateParamsBase {
  /** Whether the steps are streamed as they are found. */
  live: true;
}
