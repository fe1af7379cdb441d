// Builds the tree of resources from the operations' chains and settles what is in it: properties, methods, classes,
// functions and arguments.

import type { Ident } from "../../model/brands.js";
import type { Document, DraftOperation, Operation, Parameter, Resource } from "../../model/document.js";
import { compareOperations, compareText } from "../canonical-order.js";
import { camelCase, isIdentifierText, pascalCase, startable, words } from "./identifiers.js";
import {
  reservedArguments,
  reservedClientMembers,
  reservedFunctions,
  reservedMembers,
  reservedTypes,
} from "./reserved-names.js";
import { resolveCandidates, type NameCandidate } from "./settle.js";

interface Node {
  /** Names as in `DraftOperation.resource`, from the client down. */
  readonly chain: readonly string[];
  readonly children: Map<string, Node>;
  readonly operations: DraftOperation[];
}

interface Names {
  readonly members: ReadonlyMap<Node | DraftOperation, string>;
  readonly classes: ReadonlyMap<Node, string>;
  readonly functions: ReadonlyMap<DraftOperation, string>;
}

/** `types`: names of top-level types, which a class would hide from the entry that exports both. */
export function nameResources(
  operations: readonly DraftOperation[],
  types: Iterable<string>,
): Pick<Document, "clientOperations" | "resources"> {
  const root = treeOf(operations);
  const nodes = below(root);
  const members = new Map([root, ...nodes].flatMap((node) => [...nameMembers(node, node === root)]));
  const depth = Math.max(0, ...nodes.map(({ chain }) => chain.length));
  const classes = resolveCandidates(
    nodes.map((node) => classCandidate(node, depth)),
    { reserved: new Set([...reservedTypes, ...types]), ignoreCase: false },
  );
  const functions = resolveCandidates(operations.map(functionCandidate), {
    reserved: reservedFunctions,
    ignoreCase: false,
  });
  const names: Names = { members, classes, functions };
  const clientOperations = operationsIn(root, names);
  return { resources: resourcesOf(root, names), ...(clientOperations.length > 0 && { clientOperations }) };
}

function treeOf(operations: readonly DraftOperation[]): Node {
  const root: Node = { chain: [], children: new Map(), operations: [] };
  for (const operation of operations) {
    let node = root;
    for (const name of operation.resource) {
      const child = node.children.get(name) ?? {
        chain: [...node.chain, name],
        children: new Map(),
        operations: [],
      };
      node.children.set(name, child);
      node = child;
    }
    node.operations.push(operation);
  }
  return root;
}

function below(node: Node): readonly Node[] {
  return [...node.children.values()].flatMap((child) => [child, ...below(child)]);
}

/** Properties and methods of one class share their names. A pinned method stays, a child outranks a made-up one. */
function nameMembers(node: Node, isRoot: boolean): ReadonlyMap<Node | DraftOperation, string> {
  const children = [...node.children.values()].map((child): NameCandidate<Node | DraftOperation> => {
    const text = child.chain.at(-1) ?? "";
    return { of: child, strength: 1, fallbacks: memberFallbacks(text, "Resource"), order: text };
  });
  const methods = node.operations.map((operation): NameCandidate<Node | DraftOperation> => {
    const { text, source } = operation.name;
    const fallbacks = memberFallbacks(text, "Call");
    return {
      of: operation,
      strength: source === "override" ? 0 : 2,
      fallbacks,
      order: `${text} ${operation.pointer}`,
    };
  });
  const reserved = isRoot ? reservedClientMembers : reservedMembers;
  return resolveCandidates([...children, ...methods], { reserved, ignoreCase: false });
}

/** A pinned name is taken as it is written. */
function memberFallbacks(text: string, suffix: string): readonly [string, ...string[]] {
  const name = isIdentifierText(text) ? text : startable(camelCase(text), "unnamed");
  return [name, `${name}${suffix}`];
}

/**
 * `Completions`, or with its parents' names where several resources are called so: `ChatCompletions`. One that has
 * no more parents waits with its whole name while deeper ones climb on.
 */
function classCandidate(node: Node, depth: number): NameCandidate<Node> {
  const parts = node.chain.map(pascalCase);
  const name = (count: number): string => startable(parts.slice(-count).join(""), "Unnamed");
  const longer = Array.from({ length: depth }, (_, index) => name(Math.min(index + 2, parts.length)));
  return {
    of: node,
    strength: 0,
    fallbacks: [name(1), ...longer, `${name(parts.length)}Resource`],
    order: parts.join("."),
  };
}

function functionCandidate(operation: DraftOperation): NameCandidate<DraftOperation> {
  const { text } = operation.functionName;
  const name = startable(camelCase(text), "call");
  return {
    of: operation,
    strength: 0,
    fallbacks: [name, `${name}Call`],
    order: `${text} ${operation.pointer}`,
  };
}

function resourcesOf(node: Node, names: Names): readonly Resource[] {
  return [...node.children.values()]
    .map((child): Resource => ({
      name: names.members.get(child) as Ident,
      className: names.classes.get(child) as Ident,
      operations: operationsIn(child, names),
      children: resourcesOf(child, names),
    }))
    .sort((a, b) => compareText(a.name, b.name));
}

function operationsIn(node: Node, names: Names): readonly Operation[] {
  return node.operations.map((operation) => operationOf(operation, names)).sort(compareOperations);
}

function operationOf(draft: DraftOperation, { members, functions }: Names): Operation {
  const { resource: _resource, nameOverride: _nameOverride, ...operation } = draft;
  const functionName = functions.get(draft) as Ident;
  return {
    ...operation,
    name: members.get(draft) as Ident,
    functionName,
    parameters: nameArguments(draft, functionName),
  };
}

function nameArguments(operation: DraftOperation, functionName: string): readonly Parameter[] {
  const candidates = operation.parameters.map((parameter): NameCandidate<typeof parameter> => {
    const name = startable(camelCase(words(parameter.name.text).join(" ")), "value");
    const order = `${parameter.serializedName} ${parameter.in}`;
    return {
      of: parameter,
      strength: parameter.in === "path" ? 0 : 1,
      fallbacks: [name, `${name}Param`],
      order,
    };
  });
  const reserved = new Set([...reservedArguments, functionName]);
  const names = resolveCandidates(candidates, { reserved, ignoreCase: false });
  return operation.parameters.map((parameter) => ({ ...parameter, name: names.get(parameter) as Ident }));
}
