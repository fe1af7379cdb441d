// One text → its final layout, by oxfmt or by prettier. Each is loaded when it is first needed. Prettier looks up the
// user's configuration.

import { extname, join } from "node:path";

/** Who lays out the text of files. `folder`: the output folder, whose prettier configuration holds. */
export type Formatting =
  { readonly by: "oxfmt" } | { readonly by: "prettier"; readonly folder: string } | { readonly by: "none" };

/** A formatter that cannot do its work here, for a reason that only the user can do something about. */
export interface FormatterFailure {
  readonly failed: "oxfmt" | "prettier";
  readonly reason: string;
}

/** A text that is not what the name of its file says. */
export interface TextFault {
  readonly line: number;
  readonly message: string;
}

/** The layout of all output, and of the runtime's templates. */
export const outputLayout = { printWidth: 110 } as const;

/** By extension, the name under which oxfmt is given a text; of a file of its own name it would also sort the keys. */
const nameFor: ReadonlyMap<string, string> = new Map(
  [".ts", ".json", ".md"].map((extension) => [extension, `file${extension}`]),
);

type Oxfmt = typeof import("oxfmt").format;
type Prettier = typeof import("prettier");

export class TextFormatter {
  #oxfmt: Promise<Oxfmt | FormatterFailure> | null = null;
  #prettier: Promise<Prettier> | null = null;

  async format(
    path: string,
    text: string,
    formatting: Formatting,
  ): Promise<string | FormatterFailure | TextFault> {
    switch (formatting.by) {
      case "none":
        return text;
      case "oxfmt":
        return this.#byOxfmt(path, text);
      case "prettier":
        return byPrettier(await (this.#prettier ??= loadPrettier()), {
          path,
          text,
          folder: formatting.folder,
        });
    }
  }

  /** A file of no known kind stays as it is. */
  async #byOxfmt(path: string, text: string): Promise<string | FormatterFailure | TextFault> {
    const name = nameFor.get(extname(path));
    if (name === undefined) return text;
    const format = await (this.#oxfmt ??= loadOxfmt());
    if (typeof format !== "function") return format;
    const { code, errors } = await format(name, text, outputLayout);
    const [error] = errors;
    if (error === undefined) return code;
    const before = text.slice(0, error.labels[0]?.start ?? 0);
    return { line: before.split("\n").length, message: error.message };
  }
}

/** Its native part is loaded by its first use, which is therefore tried on nothing. */
async function loadOxfmt(): Promise<Oxfmt | FormatterFailure> {
  try {
    const { format } = await import("oxfmt");
    await format("file.ts", "");
    return format;
  } catch (error) {
    return { failed: "oxfmt", reason: messageOf(error) };
  }
}

/** In a process that goes on, configurations may have changed since it was last used. */
async function loadPrettier(): Promise<Prettier> {
  const prettier = await import("prettier");
  await prettier.clearConfigCache();
  return prettier;
}

interface PlacedText {
  readonly path: string;
  readonly text: string;
  readonly folder: string;
}

/** A file of no kind known to prettier or to the user's configuration stays as it is. */
async function byPrettier(
  { format, getFileInfo, resolveConfig }: Prettier,
  { path, text, folder }: PlacedText,
): Promise<string | FormatterFailure> {
  const filepath = join(folder, path);
  try {
    const config = (await resolveConfig(filepath, { editorconfig: true })) ?? {};
    const { inferredParser } = await getFileInfo(filepath, { plugins: config.plugins ?? [] });
    const parser = config.parser ?? inferredParser;
    return parser === null ? text : await format(text, { ...config, filepath, parser });
  } catch (error) {
    return { failed: "prettier", reason: messageOf(error) };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
