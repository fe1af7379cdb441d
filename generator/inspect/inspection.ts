// What `sdkwright inspect` tells: plain data that is the same for every reader.

import type { NextPage, PageEnd, PagingDoubt } from "../model/operation.js";
import type { LiteralValue } from "../model/schema.js";
import type { UnknownType } from "./unknown-types.js";

export type { PagingDoubt } from "../model/operation.js";

export interface Inspection {
  readonly title: string;
  readonly version: string;
  readonly client: string;
  readonly operations: readonly InspectedOperation[];
  readonly unions: readonly InspectedUnion[];
  readonly unknowns: readonly UnknownType[];
}

export interface InspectedOperation {
  /** As a caller writes it after the client: `chat.completions.create`. */
  readonly name: string;
  /** Name of the standalone function. */
  readonly function: string;
  /** As written, or `METHOD /path`. */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly deprecated: boolean;
  readonly pages: InspectedPages | null;
  /** Why a list that looks as if it came in pages has none that could be recognised; null = there is no such doubt. */
  readonly unpaged: PagingDoubt | null;
  readonly stream: InspectedStream | null;
}

export interface InspectedPages {
  /** Where the items are; empty = the response is the list. */
  readonly items: string;
  /** The parameter that asks for the next page; empty = the next page has an address of its own. */
  readonly send: string;
  /** Where its value, or that address, comes from; null = there is one page. */
  readonly from: NextPage["from"] | null;
  /** The property it is read from, or the header; empty = it is counted. */
  readonly path: string;
  /** The property that says that no page follows; null = a page without items or position does. */
  readonly end: { readonly by: PageEnd["by"]; readonly path: string } | null;
}

export interface InspectedStream {
  readonly protocol: string;
  /** The body property that turns it on; null = it always streams. */
  readonly switch: string | null;
  readonly terminator: string | null;
}

export interface InspectedUnion {
  /** The type and the way down inside it: `Order.lines[]`. */
  readonly name: string;
  readonly pointer: string;
  /** The property that tells the variants apart; null = they are tried in order. */
  readonly property: string | null;
  /** True when the document declares a discriminator. */
  readonly declared: boolean;
  readonly values: readonly InspectedCase[];
  /** Variants no value leads to; all of them without a property. */
  readonly others: readonly string[];
}

export interface InspectedCase {
  readonly value: LiteralValue;
  /** More than one = the value does not decide between them. */
  readonly variants: readonly string[];
  /** How the value was found: in the variant itself, in the mapping, or as the schema's name. */
  readonly source: "literal" | "mapping" | "schemaName";
}
