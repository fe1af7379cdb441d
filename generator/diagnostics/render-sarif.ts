// Problems → a SARIF 2.1.0 log (OASIS, sarif-v2.1.0), which code scanners and editors read. The caller says how a file
// is called in the repository.

import {
  groupProblems,
  type GroupSettings,
  type LocatedPlace,
  type LocatedProblem,
} from "./group-problems.js";
import type { Problem } from "./problem.js";

export interface SarifSettings extends Pick<GroupSettings, "locate"> {
  readonly version: string;
  /** The path from the repository's root; null = the file is not part of it. */
  readonly inRepository: (file: string) => string | null;
}

export function renderSarif(problems: readonly Problem[], settings: SarifSettings): string {
  const groups = groupProblems(problems, settings);
  // Under --strict a code is an error everywhere, so one rule a code is enough.
  const rules = groups.map(({ code, severity, help }) => ({
    id: code,
    shortDescription: { text: help },
    help: { text: help },
    defaultConfiguration: { level: severity },
  }));
  const run = {
    tool: { driver: { name: "sdkwright", version: settings.version, rules } },
    columnKind: "utf16CodeUnits",
    results: groups.flatMap(({ shown }, ruleIndex) =>
      shown.map((located) => resultOf(located, ruleIndex, settings)),
    ),
  };
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [run],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf(problem: LocatedProblem, ruleIndex: number, settings: SarifSettings): object {
  const { code, severity, first, others } = problem;
  const location = locationOf(first, settings);
  const related = others.flatMap((place, index) => {
    const found = locationOf(place, settings);
    return found === null ? [] : [{ id: index + 1, ...found, message: { text: place.text } }];
  });
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: first.text },
    ...(location !== null && { locations: [location] }),
    ...(others.length > 0 && { occurrenceCount: 1 + others.length }),
    ...(related.length > 0 && { relatedLocations: related }),
    // What is the same after unrelated edits, so that scanners know a finding again.
    partialFingerprints: { "place/v1": `${code} ${first.pointer ?? ""} ${first.text}` },
  };
}

/** Null = nothing is known of it. */
function locationOf({ found: position, pointer }: LocatedPlace, settings: SarifSettings): object | null {
  const path = position && settings.inRepository(position.file);
  const region = position && {
    startLine: position.line,
    startColumn: position.column,
    ...(position.excerpt !== undefined && { snippet: { text: position.excerpt } }),
  };
  const location = {
    ...(position && path !== null && { physicalLocation: { artifactLocation: artifactOf(path), region } }),
    ...(pointer !== null && { logicalLocations: [{ fullyQualifiedName: pointer }] }),
  };
  return Object.keys(location).length > 0 ? location : null;
}

/** Addresses stay whole; paths are relative references (RFC 3986, section 4.2) from the root of the sources. */
function artifactOf(path: string): object {
  if (/^https?:/i.test(path)) return { uri: path };
  const uri = path.split("/").map(encodeURIComponent).join("/");
  return { uri, uriBaseId: "%SRCROOT%" };
}
