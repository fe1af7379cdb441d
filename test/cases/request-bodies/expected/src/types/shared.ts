export interface SearchParams {
  filter?: { [key: string]: string } | undefined;
  url?: string | undefined;
}
