export interface Filter {
  of?: (string | Filter)[] | undefined;
  op?: "and" | "or" | undefined;
}

export interface Listed {
  data?: ListedItem[] | undefined;
}

export type ListedItem = { [key: string]: unknown };

export interface ListedOfNamesItem {
  data?: NamesItem[] | undefined;
}

export type Names = ListedOfNamesItem;

export type NamesItem = string;

export interface Numbered {
  first?: NumberedT | undefined;
}

/** An integer. */
export type NumberedT = number;

export interface Order {
  billing?: OrderAddress | undefined;
  lines?: OrderLine[] | undefined;
  shipping?: OrderAddress | undefined;
}

export interface OrderAddress {
  street: string;
}

export interface OrderLine {
  item?: string | undefined;
  parts?: OrderLine[] | undefined;
}

export interface Titled {
  all?: TitledT[] | undefined;
}

export interface TitledT {
  title: string;
}

export interface Tree {
  children?: Tree[] | undefined;
  label?: string | undefined;
}
