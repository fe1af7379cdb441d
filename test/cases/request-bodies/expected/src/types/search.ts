export interface SearchCreateParams {
  filter?: { [key: string]: string } | undefined;
  url?: string | undefined;
}
