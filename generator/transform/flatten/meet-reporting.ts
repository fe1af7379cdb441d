// `meet` where a contradiction is the document's mistake and must be told. Knows nothing of what is met.

import type { Report } from "../../diagnostics/report.js";
import type { Schema } from "../../model/schema.js";
import { describe } from "../describe.js";
import { type Meeting, meet } from "./meet.js";

export interface ReportingMeeting extends Meeting {
  readonly report: Report;
}

export function meetReporting(a: Schema, b: Schema, tools: ReportingMeeting): Schema {
  const met = meet(a, b, tools);
  if (met.kind === "never" && a.kind !== "never" && b.kind !== "never") {
    tools.report.add("SW320", b.at, { what: "this property", first: describe(a), second: describe(b) });
  }
  return met;
}
