// Serializes dates.

import { SDKError } from "./errors.js";

/** RFC 3339, in UTC. @throws SDKError for an invalid date, which JSON would turn into null. */
export function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) throw new SDKError("a date is invalid");
  return date.toISOString();
}
