export interface Link {
  id: string;
  label?: string;
  rel?: string;
}

export type LinkCreateParams = Named;

export interface Named {
  id: string;
  label?: string | undefined;
}

export type NamedLink = Named & Link;
