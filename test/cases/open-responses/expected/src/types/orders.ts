export interface Card {
  brand: (string & {}) | "a" | "b";
  method: "card" | "debit";
}

export interface CardParam {
  brand: "a" | "b";
  method: "card" | "debit";
}

export interface Cash {
  method: "cash";
}

export interface KindX {
  kind: "x" | "y";
}

export interface Late {
  kind: 7;
}

export interface Mail {
  address: string;
}

export interface Order {
  place: Place;
  state: State;
  contact?: Mail | Phone | { [key: string]: unknown };
  gift?: true;
  mood?: (string & {}) | "calm" | "hasty" | null;
  payment?: Payment;
  size?: (number & {}) | 1 | 2 | 3;
  stop?: string | string[];
}

export interface OrderCreateParams {
  body?: OrderParam | undefined;
  state?: "open" | "closed" | undefined;
}

export interface OrderParam {
  place: Place;
  state: "open" | "closed";
  contact?: Mail | Phone | undefined;
  gift?: true | undefined;
  mood?: "calm" | "hasty" | null | undefined;
  payment?: PaymentParam | undefined;
  size?: 1 | 2 | 3 | undefined;
  stop?: string | string[] | undefined;
}

export type Payment = Card | Cash | Payment.Unknown;

export namespace Payment {
  /** A variant that the API's description does not list. */
  export interface Unknown {
    [key: string]: unknown;
    method: UnknownDiscriminator<string>;
  }
}

export type PaymentParam = CardParam | Cash;

export interface Phone {
  number: string;
}

export interface Place {
  street: string;
  kind?: "place" | undefined;
}

export type Refusal = KindX | Late | Refusal.Unknown;

export namespace Refusal {
  /** A variant that the API's description does not list. */
  export interface Unknown {
    [key: string]: unknown;
    kind: UnknownDiscriminator<string> | UnknownDiscriminator<number>;
  }
}

export type State = (string & {}) | "open" | "closed";

export type StateParam = "open" | "closed";
