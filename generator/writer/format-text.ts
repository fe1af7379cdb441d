// One text → the formatter's layout of it: by our own layout where the form is known, by prettier where it is not.
// Knows nothing of threads or of files on disk.

import { layOutTables } from "./layout/lay-out-tables.js";
import { layOut, type LaidOutPart } from "./layout/lay-out.js";

/** The layout of all output; the runtime's templates are kept in it, so that their copies need no formatting. */
export const layout = { printWidth: 110 } as const;

/** `babel-ts` prints what `typescript` prints and takes about half the time. */
const parsers: Readonly<Record<string, string>> = { ts: "babel-ts", json: "json", md: "markdown" };

/** A text as the library prints it; the parser is the library's name for what the text is. */
export type Formatter = (parser: string, text: string) => Promise<string>;

/** A file of no known kind stays as it is. */
export async function formatText(
  path: string,
  text: string,
  formatter: Formatter = formatHere,
): Promise<string> {
  const parser = parsers[path.slice(path.lastIndexOf(".") + 1)];
  if (parser === undefined) return text;
  const parts = partsOf(parser, text).map((part) => (part.known ? part.text : formatter(parser, part.text)));
  return (await Promise.all(parts)).join("");
}

/** In this thread. */
export async function formatHere(parser: string, text: string): Promise<string> {
  // Loaded only when needed: it is a third of the program's start.
  const { format } = await import("prettier");
  return format(text, { ...layout, parser });
}

function partsOf(parser: string, text: string): readonly LaidOutPart[] {
  if (parser === "babel-ts") return layOut(text, layout.printWidth);
  if (parser === "markdown") return layOutTables(text);
  return [{ text, known: false }];
}
