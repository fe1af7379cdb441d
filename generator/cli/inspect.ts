// `sdkwright inspect`: the operations and unions of a document under the names the SDK gives them, as tables or as
// JSON. Writes nothing.

import { Command } from "commander";
import { inspect, type UnknownType } from "../index.js";
import { addDocumentOptions, readOptions, type DocumentFlags } from "./document-options.js";
import { showProblems } from "./report-format.js";
import { totalLine, unknownReasons } from "./summary.js";
import type {
  InspectedOperation,
  InspectedPages,
  InspectedUnion,
  Inspection,
  PagingDoubt,
} from "../inspect/inspection.js";

interface Flags extends DocumentFlags {
  readonly json?: true;
}

export function inspectCommand(): Command {
  const command = new Command("inspect")
    .description(
      "list operations with their SDK names, pages and streams, and unions with their discriminators",
    )
    .option("--json", "print JSON");
  return addDocumentOptions(command).exitOverride().action(act);
}

async function act(document: string | undefined, flags: Flags): Promise<void> {
  const options = await readOptions(document, { ...flags, report: "text" });
  if (options === null) {
    process.exitCode = 2;
    return;
  }
  const outcome = await inspect(options);
  const { inspection, problems } = outcome;
  // Warnings are what lint is for; here they would bury what was asked for.
  const errors = problems.filter(({ severity }) => severity === "error");
  showProblems({ ...outcome, problems: errors }, { report: "text" });
  if (inspection) {
    const text = flags.json ? JSON.stringify(inspection, null, 2) : inspectionLines(inspection).join("\n");
    process.stdout.write(`${text}\n`);
  }
  if (problems.length > errors.length)
    process.stderr.write(`${totalLine(problems)}; \`sdkwright lint\` shows them\n`);
  process.exitCode = outcome.ok ? 0 : 1;
}

/** An inspection as lines for people. */
function inspectionLines(inspection: Inspection): readonly string[] {
  const { title, version, client, operations, unions, unknowns } = inspection;
  const discriminated = unions.filter(({ property }) => property !== null);
  const tried = unions.filter(({ property }) => property === null);
  const counts = [
    count(operations.length, "operation"),
    `${operations.filter(({ pages }) => pages).length} paged`,
    `${operations.filter(({ stream }) => stream).length} streaming`,
    count(unions.length, "union"),
    count(unknowns.length, "unknown type"),
  ];
  return [
    `${title} ${version}, client ${client}: ${counts.join(", ")}`,
    ...section("Operations", operationLines(operations)),
    ...section("Discriminated unions", discriminated.flatMap(discriminatedLines)),
    ...section("Unions whose variants are tried in order", tried.map(triedLine)),
    ...section("Unknown types", unknowns.map(unknownLine)),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line.trimEnd()}`)];
}

/** Wider names push their own line only. */
const widest = 44;

function operationLines(operations: readonly InspectedOperation[]): readonly string[] {
  const width = Math.min(widest, Math.max(0, ...operations.map(({ name }) => name.length)));
  return operations.flatMap((operation) => [
    `${operation.name.padEnd(width)}  ${operation.method.padEnd(6)} ${operation.path}${operation.deprecated ? "  (deprecated)" : ""}`,
    ...notesOf(operation).map((note) => `${"".padEnd(width)}  ${note}`),
  ]);
}

function notesOf({ pages, unpaged, stream }: InspectedOperation): readonly string[] {
  const notes: string[] = [];
  if (pages) {
    notes.push(`pages of ${pages.items || "the response"}: ${nextPage(pages)}${pagesEnd(pages)}`);
  }
  if (unpaged) notes.push(`no pages: ${doubt(unpaged)}; the option \`paging\` can say how`);
  if (stream) {
    const when = stream.switch === null ? "always" : `when ${stream.switch}`;
    const end = stream.terminator === null ? "" : `, until ${stream.terminator}`;
    notes.push(`streams ${stream.protocol === "sse" ? "events" : "lines"} ${when}${end}`);
  }
  return notes;
}

function nextPage({ from, send, path }: InspectedPages): string {
  switch (from) {
    case "lastItem":
      return `${send} = last item's ${path}`;
    case "body":
      return `${send} = response's ${path}`;
    case "header":
      return `${send} = response header ${path}`;
    case "pageNumber":
      return `${send} = next page's number`;
    case null:
      return "all at once";
    case "offset":
      return `${send} = items so far`;
    case "link":
      return "next in the Link header";
    case "address":
      return `next at the response's ${path}`;
  }
}

function pagesEnd({ end }: InspectedPages): string {
  switch (end?.by) {
    case undefined:
      return "";
    case "more":
      return `, until ${end.path} is false`;
    case "last":
      return `, until ${end.path} is true`;
    case "totalPages":
      return `, ${end.path} pages`;
    case "totalItems":
    case "count":
      return `, ${end.path} items`;
  }
}

function doubt(unpaged: PagingDoubt): string {
  switch (unpaged.because) {
    case "value":
      return `nothing in the response is plainly what ${unpaged.parameter} is to carry`;
    case "type":
      return `${unpaged.parameter} takes no position, by its type`;
    case "switch":
      return `what ${unpaged.parameter} is to carry comes only where another parameter asks for it`;
    case "order":
      return `${unpaged.parameter} is one end of a window, not the next page`;
    case "items":
      return `none of its lists is plainly the one: ${unpaged.lists.join(", ")}`;
  }
}

const sources = {
  literal: "its own literal",
  mapping: "the mapping",
  schemaName: "the schema's name",
} as const;

/** Where another value would stand. */
const other = "(other)";

function discriminatedLines({ name, property, declared, values, others }: InspectedUnion): readonly string[] {
  const shown = values.map(({ value }) => JSON.stringify(value));
  const width = Math.min(
    widest,
    Math.max(...[...shown, ...(others.length > 0 ? [other] : [])].map((text) => text.length)),
  );
  return [
    `${name} by ${property ?? ""}${declared ? "" : " (no discriminator is declared)"}`,
    ...values.map(({ variants, source }, index) => {
      // A literal is the rule, and needs no remark.
      const how = source === "literal" ? "" : `  (from ${sources[source]})`;
      return `  ${(shown[index] ?? "").padEnd(width)}  ${variantList(variants)}${how}`;
    }),
    ...others.map((variant) => `  ${other.padEnd(width)}  ${shortened(variant)}`),
  ];
}

function triedLine({ name, others }: InspectedUnion): string {
  return `${name}: ${variantList(others)}`;
}

function unknownLine({ name, reason, code }: UnknownType): string {
  return `${name}: ${unknownReasons[reason]}${code === null ? "" : ` (${code})`}`;
}

/** As many as fit; JSON has them all. */
function variantList(variants: readonly string[]): string {
  const [first = "", ...rest] = variants;
  let line = shortened(first);
  for (const [index, variant] of rest.entries()) {
    if (line.length + variant.length > listWidth) return `${line} | … ${rest.length - index} more`;
    line += ` | ${variant}`;
  }
  return line;
}

const listWidth = 80;

function shortened(text: string): string {
  return text.length > listWidth ? `${text.slice(0, listWidth)}…` : text;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
