// Functions → text. Knows nothing of layout.

import type { FunctionDeclarationStructure, OptionalKind, ParameterDeclarationStructure } from "ts-morph";
import { docsText } from "./docs-text.js";
import { hasOnly } from "./has-only.js";

/** What stands between the brackets of a block; deeper down the layout decides. */
export const inner = "    ";

const ofOverload: ReadonlySet<string> = new Set(["isExported", "parameters", "returnType", "docs"]);
const ofFunction: ReadonlySet<string> = new Set([...ofOverload, "kind", "name", "statements", "overloads"]);
const ofParameter: ReadonlySet<string> = new Set(["name", "type", "hasQuestionToken", "initializer"]);

/** Null = with more to it than is known here: for the library. */
export function functionText(declaration: FunctionDeclarationStructure): string | null {
  const { name = "", overloads = [] } = declaration;
  if (!hasOnly(declaration, ofFunction) || !overloads.every((one) => hasOnly(one, ofOverload))) return null;
  const word = (one: { readonly isExported?: boolean | undefined }): string =>
    `${one.isExported === true ? "export " : ""}function ${name}`;
  return callableText(
    declaration,
    overloads.map((one) => ({ ...one, head: word(one) })),
    word(declaration),
  );
}

/** What can be called: its parameters, what it gives, and its lines. */
interface Callable {
  readonly docs?: FunctionDeclarationStructure["docs"];
  readonly parameters?: OptionalKind<ParameterDeclarationStructure>[] | undefined;
  readonly returnType?: FunctionDeclarationStructure["returnType"];
  readonly statements?: FunctionDeclarationStructure["statements"];
}

/** `head`: the words before the parameters. */
function callableText(
  callable: Callable,
  overloads: readonly (Callable & { readonly head: string })[],
  head: string,
): string | null {
  const above = overloads.map((one) => signatureText(one, one.head));
  const own = signatureText(callable, head);
  const body = bodyText(callable.statements);
  if (own === null || body === null || above.includes(null)) return null;
  return `${above.map((text) => `${text ?? ""};\n`).join("")}${own} {\n${body}}`;
}

function signatureText({ docs, parameters = [], returnType }: Callable, head: string): string | null {
  const comment = docsText(docs);
  const inside = parameters.map(parameterText);
  if (comment === null || inside.includes(null) || typeof returnType === "function") return null;
  return `${comment}${head}(${inside.join(", ")})${returnType === undefined ? "" : `: ${returnType}`}`;
}

function parameterText(parameter: OptionalKind<ParameterDeclarationStructure>): string | null {
  const { name, type, hasQuestionToken, initializer } = parameter;
  if (!hasOnly(parameter, ofParameter) || typeof type !== "string" || typeof initializer === "function")
    return null;
  const value = initializer === undefined ? "" : ` = ${initializer}`;
  return `${name}${hasQuestionToken === true ? "?" : ""}: ${type}${value}`;
}

/** Lines move to the right as a whole, which those of a template literal must not. */
function bodyText(statements: Callable["statements"] = []): string | null {
  if (!Array.isArray(statements)) return null;
  let text = "";
  for (const statement of statements as readonly unknown[]) {
    if (typeof statement !== "string" || statement.includes("`")) return null;
    text += `${indented(statement)}\n`;
  }
  return text;
}

function indented(text: string): string {
  return inner + text.replaceAll(/\n(?!\n)/g, `\n${inner}`);
}
