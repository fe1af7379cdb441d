// A call → its document: arguments on the line of the call, or the last one opened there, or one a line.
// Knows nothing of what arguments are made of.

import {
  firstFitting,
  forcesBreak,
  group,
  ifBreak,
  indent,
  line,
  softline,
  type Doc,
  type Group,
} from "./doc.js";
import { arrowDoc, bracketed, expressionDoc } from "./expression-doc.js";
import type { CallExpression, Expression } from "./nodes.js";
import { typeArgumentsDoc } from "./type-doc.js";

export function callDoc(call: CallExpression): Doc {
  const contents: Doc = [
    call.isNew ? "new " : "",
    bracketed(call.callee, "callee"),
    call.optional ? "?." : "",
    typeArgumentsDoc(call.typeArguments),
    isImport(call)
      ? ["(", ...call.arguments.map((one) => expressionDoc(one, "argument")), ")"]
      : argumentsDoc(call.arguments),
  ];
  const isGrouped = !call.isNew && (call.callee.kind === "member" || call.callee.kind === "call");
  return isGrouped ? group(contents) : contents;
}

/** The formatter leaves the name of a module where it is, however long. */
function isImport({ callee, arguments: [first, ...others] }: CallExpression): boolean {
  const isText = first?.kind === "atom" && first.of === "string" && others.length === 0;
  return isText && callee.kind === "atom" && callee.text === "import";
}

function argumentsDoc(list: readonly Expression[]): Doc {
  const last = list.at(-1);
  if (!last) return "()";
  const docs = list.map((argument) => expressionDoc(argument, "argument"));
  const before = docs.slice(0, -1).map((doc): Doc => [doc, ",", line]);
  const items = [...before, docs.at(-1) ?? ""];
  const opened = group(["(", indent([line, ...items]), ifBreak(","), line, ")"], true);
  if (!opensLast(list, last)) {
    return group(["(", indent([softline, ...items]), ifBreak(","), softline, ")"], docs.some(forcesBreak));
  }
  if (before.some(forcesBreak)) return opened;
  const hugged = last.kind === "arrow" ? arrowDoc(last, true) : expressionDoc(last, "argument");
  const broken: Doc = ["(", ...before, group(hugged, true), ")"];
  return forcesBreak(hugged)
    ? forced([broken, opened])
    : firstFitting([["(", ...before, hugged, ")"], broken, opened]);
}

/** Breaks what is around it as well. */
function forced(states: readonly [Doc, ...Doc[]]): Doc {
  const choice: Group = firstFitting(states);
  return [group("", true), choice];
}

/** Whether the last argument may start on the line of the call and end on a line of its own. */
function opensLast(list: readonly Expression[], last: Expression): boolean {
  if (!canOpen(last)) return false;
  const before = list.at(-2);
  if (before?.kind === last.kind) return false;
  if (list.length === 2 && before?.kind === "arrow" && last.kind === "array") return false;
  return true;
}

function canOpen(argument: Expression): boolean {
  switch (argument.kind) {
    case "object":
      return argument.properties.length > 0;
    case "array":
      return argument.items.length > 0;
    case "as":
      return canOpen(argument.of);
    case "arrow": {
      const { body } = argument;
      return ["object", "array", "conditional"].includes(body.kind) || (body.kind === "call" && !body.isNew);
    }
    default:
      return false;
  }
}
