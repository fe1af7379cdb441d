// What the document says about the API as a whole.

import type { Pointer } from "../../model/brands.js";
import type { License } from "../../model/document.js";
import type { Documented } from "../../model/located.js";
import type { LowerContext } from "./lower-context.js";
import { plainDocs } from "./lower-docs.js";
import { child } from "../../input/pointer.js";
import { objectAt, textAt, valueAt, wordAt, type Raw, displayText } from "../../input/raw.js";

export interface Info extends Documented {
  readonly title: string;
  readonly version: string;
  readonly license: License | null;
}

export function lowerInfo(root: Raw, context: LowerContext): Info {
  const pointer = "#/info" as Pointer;
  const raw = objectAt(root, "info") ?? {};
  return {
    title: textAt(raw, "title")?.trim() || "API",
    version: wordAt(raw, "version") ?? "0.0.0",
    license: licenseOf(objectAt(raw, "license"), child(pointer, "license"), context),
    ...plainDocs({ raw, pointer }, context),
  };
}

/** SPDX identifiers (spdx.org/licenses) by the other names that documents give the same licenses. */
const knownLicenses: ReadonlyMap<string, string> = new Map(
  [
    ["MIT", "mit license", "the mit license"],
    ["Apache-2.0", "apache 2.0", "apache license 2.0", "apache license, version 2.0", "apache 2", "apache2"],
    ["BSD-2-Clause", "bsd 2-clause"],
    ["BSD-3-Clause", "bsd 3-clause", "new bsd"],
    ["ISC"],
    ["MPL-2.0", "mozilla public license 2.0"],
    ["GPL-2.0-only"],
    ["GPL-3.0-only"],
    ["LGPL-3.0-only"],
    ["AGPL-3.0-only"],
    ["EPL-2.0"],
    ["Unlicense"],
    ["CC0-1.0"],
    ["CC-BY-4.0"],
  ].flatMap(([id = "", ...others]) => [id, ...others].map((name) => [name.toLowerCase(), id] as const)),
);

function licenseOf(raw: Raw | null, pointer: Pointer, context: LowerContext): License | null {
  if (raw === null) return null;
  const given = textAt(raw, "identifier");
  const name = textAt(raw, "name") ?? given ?? "";
  const known = knownLicenses.get((given ?? name).trim().toLowerCase()) ?? null;
  // An expression such as `MIT OR Apache-2.0`; what is anything else must not reach a package file as one.
  const isExpression = given !== null && /^[A-Za-z0-9.+-]+( (OR|AND|WITH) [A-Za-z0-9.+-]+)*$/.test(given);
  if (given !== null && !isExpression) {
    context.add("SW302", pointer, {
      keyword: "identifier",
      actual: displayText(valueAt(raw, "identifier")),
      expected: "an SPDX expression",
    });
  }
  return { name, identifier: known ?? (isExpression ? given : null), url: textAt(raw, "url") };
}
