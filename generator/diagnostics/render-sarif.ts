// Problems → a SARIF 2.1.0 log (OASIS, sarif-v2.1.0), which code scanners and editors read. The caller says how a file
// is called in the repository.

import { groupProblems, type GroupSettings, type LocatedProblem } from "./group-problems.js";
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

function resultOf({ problem, position }: LocatedProblem, ruleIndex: number, settings: SarifSettings): object {
  const path = position && settings.inRepository(position.file);
  const region = position && {
    startLine: position.line,
    startColumn: position.column,
    ...(position.excerpt !== undefined && { snippet: { text: position.excerpt } }),
  };
  const location = {
    ...(position && path !== null && { physicalLocation: { artifactLocation: artifactOf(path), region } }),
    ...(problem.pointer !== null && { logicalLocations: [{ fullyQualifiedName: problem.pointer }] }),
  };
  return {
    ruleId: problem.code,
    ruleIndex,
    level: problem.severity,
    message: { text: problem.text },
    ...(Object.keys(location).length > 0 && { locations: [location] }),
    // What is the same after unrelated edits, so that scanners know a finding again.
    partialFingerprints: { "place/v1": `${problem.code} ${problem.pointer ?? ""} ${problem.text}` },
  };
}

/** Addresses stay whole; paths are relative references (RFC 3986, section 4.2) from the root of the sources. */
function artifactOf(path: string): object {
  if (/^https?:/i.test(path)) return { uri: path };
  const uri = path.split("/").map(encodeURIComponent).join("/");
  return { uri, uriBaseId: "%SRCROOT%" };
}
