// A piece of code that says which variables it reads, so that nobody has to look for them in its text.

/** An expression or statements. */
export interface Code {
  readonly text: string;
  /** The parameters and variables around it that it reads; those it declares itself are not among them. */
  readonly reads: ReadonlySet<string>;
}

/** Text by itself reads no variable: those that stand in a template are given by `variable`. */
export type Piece = Code | string | number;

const nothing: ReadonlySet<string> = new Set();

/** A parameter or a variable of the surroundings. */
export function variable(name: string): Code {
  return { text: name, reads: new Set([name]) };
}

/** Code written out: code`${item} !== undefined`. */
export function code(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Code {
  const text = texts.reduce((before, after, index) => before + textOf(pieces[index - 1] ?? "") + after);
  return { text, reads: readBy(pieces) };
}

/** The pieces with a separator between them. */
export function joinCode(pieces: readonly Piece[], separator: string): Code {
  return { text: pieces.map(textOf).join(separator), reads: readBy(pieces) };
}

/** Code that declares these variables itself. */
export function declaring(names: readonly string[], { text, reads }: Code): Code {
  return { text, reads: new Set([...reads].filter((name) => !names.includes(name))) };
}

/** A parameter the body does not read starts with an underscore, as compilers that look for such want it. */
export function parameter(name: string, body: Code): string {
  return body.reads.has(name) ? name : `_${name}`;
}

/** `(item, i) => …` with no more parameters than up to the last that the body reads. */
export function arrow(names: readonly string[], body: Code): Code {
  const last = names.findLastIndex((name) => body.reads.has(name));
  const parameters = names.slice(0, last + 1).map((name) => parameter(name, body));
  return declaring(names, code`(${parameters.join(", ")}) => ${body}`);
}

function textOf(piece: Piece): string {
  return typeof piece === "object" ? piece.text : String(piece);
}

function readBy(pieces: readonly Piece[]): ReadonlySet<string> {
  const sets = pieces.flatMap((piece) =>
    typeof piece === "object" && piece.reads.size > 0 ? [piece.reads] : [],
  );
  const [only, second] = sets;
  if (!second) return only ?? nothing;
  return new Set(sets.flatMap((reads) => [...reads]));
}
