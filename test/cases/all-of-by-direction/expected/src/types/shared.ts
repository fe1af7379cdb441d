export interface FixedLink extends Link {
  id: "self";
}

export type SelfLink = Link & {
  /** Its name. */
  rel?: string | undefined;
};
