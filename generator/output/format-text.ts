// One text → prettier's layout of it. Knows nothing of threads or of files on disk.

/** The layout of all output; the runtime's templates are kept in it, so that their copies need no formatting. */
export const layout = { printWidth: 110 } as const;

/** `babel-ts` prints what `typescript` prints and takes about half the time. */
const parsers: Readonly<Record<string, string>> = { ts: "babel-ts", json: "json", md: "markdown" };

/** A file of no known kind stays as it is. */
export async function formatText(path: string, text: string): Promise<string> {
  const parser = parsers[path.slice(path.lastIndexOf(".") + 1)];
  if (parser === undefined) return text;
  // Loaded only when needed: it is a third of the program's start.
  const { format } = await import("prettier");
  return format(text, { ...layout, parser });
}
