// English nouns: the singular of a plural.

/** Only what the endings below get wrong. */
const irregular: ReadonlyMap<string, string> = new Map([
  ["people", "person"],
  ["children", "child"],
  ["men", "man"],
  ["women", "woman"],
  ["indices", "index"],
  ["matrices", "matrix"],
  ["vertices", "vertex"],
  ["appendices", "appendix"],
  ["criteria", "criterion"],
  ["movies", "movie"],
  ["cookies", "cookie"],
  ["ties", "tie"],
  ["leaves", "leaf"],
  ["wolves", "wolf"],
  ["shelves", "shelf"],
  ["halves", "half"],
  ["quizzes", "quiz"],
  ["buses", "bus"],
  ["gases", "gas"],
  ["caches", "cache"],
  ["axes", "axis"],
  ["heroes", "hero"],
  ["echoes", "echo"],
  ["vetoes", "veto"],
  ["tomatoes", "tomato"],
  ["potatoes", "potato"],
  ["atlases", "atlas"],
]);

/** Words that end in s and are no plural, or are their own. */
const unchanged: ReadonlySet<string> = new Set(
  `news series species means lens gas bus canvas chaos kudos atlas bias alias status apparatus census
  corpus virus bonus campus focus plus https dns aws ios css sms gps tls js cors graphics analytics
  settings metrics statistics logistics physics mathematics economics has is was this previous various`.split(
    /\s+/,
  ),
);

/** Groups that are one thing under a plural name keep it: `settings`, `analytics`. */
export function singularWord(word: string): string {
  const lower = word.toLowerCase();
  const known = irregular.get(lower);
  if (known !== undefined) return matchCase(word, known);
  if (unchanged.has(lower) || lower.length < 3) return word;
  if (/(?:ss|us|is|ous)$/.test(lower)) return word;
  if (
    /(?:analys|bas|cris|diagnos|hypothes|parenthes|synops|thes|synthes)es$/.test(lower) &&
    !lower.endsWith("bases")
  ) {
    return `${word.slice(0, -2)}is`;
  }
  if (/[^aeiou]ies$/.test(lower)) return word.slice(0, -3) + (word.endsWith("IES") ? "Y" : "y");
  if (/(?:ss|sh|ch|x|zz)es$/.test(lower)) return word.slice(0, -2);
  if (/(?:stat|alia|vir|bonu|campu|censu|corpu|canva|bia|len|statu)ses$/.test(lower))
    return word.slice(0, -2);
  return lower.endsWith("s") ? word.slice(0, -1) : word;
}

function matchCase(like: string, word: string): string {
  const [first = ""] = like;
  return first === first.toLowerCase() ? word : word.slice(0, 1).toUpperCase() + word.slice(1);
}
