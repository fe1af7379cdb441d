// One text → prettier's layout of it. Knows nothing of threads or of files on disk.

import { format as prettier, type Options } from "prettier";

/** The layout of all output; the runtime's templates are kept in it, so that their copies need no formatting. */
export const layout: Options = { printWidth: 110 };

/** `babel-ts` prints what `typescript` prints and takes about half the time. */
const parsers: Readonly<Record<string, string>> = { ts: "babel-ts", json: "json", md: "markdown" };

/** A file of no known kind stays as it is. */
export async function formatText(path: string, text: string): Promise<string> {
  const parser = parsers[path.slice(path.lastIndexOf(".") + 1)];
  return parser === undefined ? text : prettier(text, { ...layout, parser });
}
