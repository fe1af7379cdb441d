// Long lines of Markdown in a comment, broken so that a reviewer can read them. Renders as before: a line end inside a
// paragraph is a space.

/** Where a line is broken. */
const width = 100;

/** Lines a little longer stay as their author broke them: one word on a line of its own reads worse. */
const tolerated = 104;

/** Lines that are no paragraph or list item: code, headings, tables, quotes, markup, link definitions. */
const fixed = /^(?: {4}|\t|\s*(?:#|\||>|<|\[[^\]]*\]:))/;
const fence = /^\s*(?:```|~~~)/;
const item = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/;

/** Words that would begin something else than a paragraph, were they first on a line. */
const marks = /^(?:[#>|<@]|[-+*=_~]+$|```|~~~|\d{1,9}[.)]$|\[[^\]]*\]:)/;

export function wrapProse(text: string): string {
  const given = text.split("\n");
  if (!given.some((line) => line.length > tolerated)) return text;
  const lines: string[] = [];
  let fenced = false;
  /** What a broken line left over, which begins the line after it. */
  let rest: string | null = null;
  const flush = (): void => {
    if (rest !== null) lines.push(rest);
    rest = null;
  };
  for (const line of given) {
    const isFence: boolean = fence.test(line);
    const isPlain = !fenced && !isFence && line.trim() !== "" && !fixed.test(line);
    if (isFence) fenced = !fenced;
    const continues: boolean =
      rest !== null && !rest.endsWith("\\") && isPlain && !item.test(line) && !line.startsWith("@");
    const whole: string = continues ? `${rest} ${line.trimStart()}` : line;
    if (!continues) flush();
    rest = null;
    const broken: string[] = isPlain && (continues || line.length > tolerated) ? breakLine(whole) : [whole];
    if (broken.length > 1) rest = broken.pop() ?? null;
    lines.push(...broken);
  }
  flush();
  return lines.join("\n");
}

/** The line in pieces; the line alone where it has no place to break at. */
function breakLine(line: string): string[] {
  const start = (item.exec(line) ?? /^\s*/.exec(line))?.[0] ?? "";
  const words = wordsOf(line.slice(start.length));
  const pieces: string[] = [];
  let piece = start;
  let isEmpty = true;
  for (const word of words) {
    if (!isEmpty && piece.length + 1 + word.length > width && !marks.test(word)) {
      pieces.push(piece);
      piece = " ".repeat(start.length);
      isEmpty = true;
    }
    piece += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...pieces, piece];
}

/** Words by their spaces; a code span is one word, an open one the rest of the line. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  let open: string | null = null;
  for (const word of text.split(" ")) {
    if (open === null) words.push(word);
    else words[words.length - 1] += ` ${word}`;
    for (const [run] of word.matchAll(/`+/g)) {
      if (open === null) open = run;
      else if (open === run) open = null;
    }
  }
  return words;
}
