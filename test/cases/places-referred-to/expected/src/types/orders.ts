export type OrderDraft = OrderDraft.Value | null;

export namespace OrderDraft {
  export interface Value {
    more?: OrderDraft | undefined;
    note?: string | undefined;
  }
}

export interface OrderLines {
  sku: string;
}

export interface OrderUpdateParams {
  body?: OrderDraft | undefined;
}

export interface OrdersPost200 {
  id: string;
  lines?: OrderLines[];
}
