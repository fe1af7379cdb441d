export interface LineRetrieveEvent {
  data: string;
}
