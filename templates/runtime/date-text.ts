// A date as APIs write it. Knows nothing of where it stands.

import { SDKError } from "./errors.js";

/** RFC 3339, in UTC. @throws SDKError for an invalid date, of which JSON would make null. */
export function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) throw new SDKError("a date is invalid");
  return date.toISOString();
}
