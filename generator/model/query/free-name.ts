// The first free form of a name.

export interface NameRules {
  /** What stands between the name and its number; nothing unless said. */
  readonly separator?: string;
  /** The first number: 1 = the bare name is not tried at all. */
  readonly from?: 1 | 2;
  /** More names that are taken. */
  readonly elsewhere?: { has(name: string): boolean };
  /** What two names must differ in, where case or look-alikes do not tell them apart; `taken` holds names folded so. */
  readonly fold?: (name: string) => string;
}

/** The wanted name, or the name with the first number that is free; it is taken from then on. */
export function freeName(
  taken: Set<string>,
  wanted: string,
  { separator = "", from = 2, elsewhere, fold = (name) => name }: NameRules = {},
): string {
  let name = from === 1 ? `${wanted}${separator}1` : wanted;
  for (let n = 2; taken.has(fold(name)) || elsewhere?.has(name); n++) name = `${wanted}${separator}${n}`;
  taken.add(fold(name));
  return name;
}

/** A name for each wish, in their order. */
export function freeNames(candidates: readonly string[], rules: NameRules = {}): readonly string[] {
  const taken = new Set<string>();
  return candidates.map((candidate) => freeName(taken, candidate, rules));
}
