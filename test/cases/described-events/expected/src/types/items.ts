export interface ItemRetrieveEvent {
  data: Price;
  id?: string;
  event?: string;
  /** An integer, at least 0. */
  retry?: number;
}
