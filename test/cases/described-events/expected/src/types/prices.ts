export interface NoticeEvent {
  data: string;
  event: "notice";
  id?: string;
}

export interface PriceEvent {
  data: Price;
  event: "price";
}

export type PriceRetrieveEvent = PriceEvent | NoticeEvent;
