// The grammar of what a long line may hold, as trees. Parentheses are not kept: printing sets those that are needed.

export type Expression =
  | { readonly kind: "atom"; readonly text: string; readonly of: "word" | "number" | "string" }
  | { readonly kind: "unary"; readonly operator: string; readonly of: Expression }
  | BinaryExpression
  | ConditionalExpression
  | CallExpression
  | { readonly kind: "member"; readonly of: Expression; readonly text: string }
  | {
      readonly kind: "index";
      readonly of: Expression;
      readonly optional: boolean;
      readonly index: Expression;
    }
  | { readonly kind: "nonNull"; readonly of: Expression }
  | { readonly kind: "object"; readonly properties: readonly Property[] }
  | { readonly kind: "array"; readonly items: readonly Expression[] }
  | { readonly kind: "spread"; readonly of: Expression }
  | ArrowFunction
  | { readonly kind: "as"; readonly of: Expression; readonly word: string; readonly type: Type }
  | {
      readonly kind: "assign";
      readonly left: Expression;
      readonly operator: string;
      readonly right: Expression;
    }
  | { readonly kind: "commented"; readonly comment: string; readonly of: Expression };

export interface BinaryExpression {
  readonly kind: "binary";
  readonly operator: string;
  readonly left: Expression;
  readonly right: Expression;
}

export interface ConditionalExpression {
  readonly kind: "conditional";
  readonly test: Expression;
  readonly yes: Expression;
  readonly no: Expression;
}

export interface CallExpression {
  readonly kind: "call";
  readonly isNew: boolean;
  readonly callee: Expression;
  readonly optional: boolean;
  readonly typeArguments: readonly Type[];
  readonly arguments: readonly Expression[];
}

export interface ArrowFunction {
  readonly kind: "arrow";
  readonly isAsync: boolean;
  readonly parameters: readonly Parameter[];
  readonly returns: Type | null;
  readonly body: Expression;
}

export type Property =
  | { readonly kind: "pair"; readonly key: string; readonly value: Expression }
  | { readonly kind: "shorthand"; readonly name: string; readonly fallback: Expression | null }
  | { readonly kind: "spread"; readonly of: Expression };

export interface Parameter {
  /** With `...` and what stands before it, such as `readonly`. */
  readonly name: string;
  readonly optional: boolean;
  readonly type: Type | null;
  readonly fallback: Expression | null;
}

export type Type =
  | { readonly kind: "name"; readonly text: string; readonly arguments: readonly Type[] }
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "union" | "intersection" | "tuple"; readonly of: readonly Type[] }
  | { readonly kind: "array"; readonly of: Type }
  | { readonly kind: "operator"; readonly word: string; readonly of: Type }
  | { readonly kind: "indexed"; readonly of: Type; readonly index: Type }
  | { readonly kind: "rest"; readonly of: Type }
  | { readonly kind: "object"; readonly members: readonly Member[] }
  | { readonly kind: "function"; readonly parameters: readonly Parameter[]; readonly returns: Type }
  | { readonly kind: "predicate"; readonly asserts: boolean; readonly name: string; readonly type: Type };

/** `readonly key?: type`; an index signature has its brackets in the key. */
export interface Member {
  readonly key: string;
  readonly type: Type;
}
