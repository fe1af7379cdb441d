// Serializes nested values of a query or form with lists in a format that a server expects.

import { bracketedPairs, encode, isNested, type PairsOf } from "./nested-pairs.js";

/**
 * How a list is named: `a[]=1`, `a[0]=1`, `a=1` again and again, or `a=1,2`. Items that are objects have an index
 * unless `brackets` is asked for: a parser could not tell them apart.
 */
export type ArrayFormat = "brackets" | "indices" | "repeat" | "comma";

/** Objects have bracketed names, `a[key]=value`, and lists are in the format. Null and undefined are left out. */
export const formattedPairs = (format: ArrayFormat): PairsOf => {
  /** `key` is already encoded. */
  const pairs = (key: string, value: unknown): string[] => {
    if (!isNested(value)) return bracketedPairs("", value).map((pair) => key + pair);
    if (!Array.isArray(value))
      return Object.entries(value).flatMap(([name, item]) => pairs(`${key}%5B${encode(name)}%5D`, item));
    const items = value.filter((item) => item != null);
    if (format === "comma" && items.length > 0 && !items.some(isNested))
      return [`${key}=${items.map((item) => bracketedPairs("", item).join().slice(1)).join(",")}`];
    return items.flatMap((item, index) => pairs(key + listSuffix(format, item, index), item));
  };
  return (name, value) => pairs(encode(name), value);
};

/** What follows the name of a list for one of its items, encoded. */
function listSuffix(format: ArrayFormat, item: unknown, index: number): string {
  if (format === "indices" || (isNested(item) && format !== "brackets")) return `%5B${index}%5D`;
  return format === "brackets" ? "%5B%5D" : "";
}
