// The environment variables of a program's own credentials. Knows nothing of how they are read.

import type { SecurityScheme } from "../model/document.js";
import type { OutputSettings } from "../model/output-settings.js";
import { variableName } from "./variable-name.js";

/** `ACME_CLIENT_ID`; a scheme with a name of its own has it before: `ACME_PARTNER_CLIENT_ID`. */
export function programVariable(
  { option }: SecurityScheme,
  part: "ID" | "Secret",
  { envPrefix }: OutputSettings,
): string {
  return variableName(envPrefix, option === "accessToken" ? `client${part}` : `${option}_client${part}`);
}
