export interface Free {
  label?: unknown;
  note?: unknown;
}
