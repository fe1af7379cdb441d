export type Amount = unknown;

export type Ballot = string[];

export interface Delivery {
  country: string;
  zip?: string | undefined;
}

export interface Headers {
  [key: string]: string | undefined;
  host?: string | undefined;
}

export type Labels = { [key: string]: string };

export type Node = { children?: Node[] | undefined; name?: string | undefined } & (Node.Name | Node.Children);

export namespace Node {
  export interface Children {
    children: Node[];
  }

  export interface Name {
    name: string;
  }
}

export interface Payment {
  amount: number;
  card?: string | undefined;
  owner?: string | undefined;
}

export interface Strict extends Payment {
  note?: string | undefined;
}
