export interface Reading {
  sensor: string;
  value: number | boolean | string;
}
