export interface Order {
  before?: "new" | "done" | undefined;
  draft?: OrderDraft | undefined;
  lines?: OrderLines[] | undefined;
  state?: "new" | "done" | undefined;
}

export type OrderState = "new" | "done";
