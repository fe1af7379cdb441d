// Text → the same text in prettier's layout. Knows nothing of what the text says.

import { format as prettier, type Options } from "prettier";
import type { TextFile } from "../plan/file-plan.js";

/** The layout of all output; the runtime's templates are kept in it, so that their copies need no formatting. */
export const layout: Options = { printWidth: 110 };

/** `babel-ts` prints what `typescript` prints and takes about half the time. */
const parsers: Readonly<Record<string, string>> = { ts: "babel-ts", json: "json", md: "markdown" };

export async function format(files: readonly TextFile[]): Promise<readonly TextFile[]> {
  return Promise.all(files.map(formatFile));
}

async function formatFile(file: TextFile): Promise<TextFile> {
  if (file.laidOut === true) return file;
  const parser = parsers[file.path.slice(file.path.lastIndexOf(".") + 1)];
  if (parser === undefined) return file;
  return { ...file, text: await prettier(file.text, { ...layout, parser }) };
}
