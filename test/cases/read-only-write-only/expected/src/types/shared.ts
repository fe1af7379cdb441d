export interface Unused {
  a?: string | undefined;
  b?: string | undefined;
}
