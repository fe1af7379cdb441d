// The environment variables that options and credentials fall back to.

import type { SecurityScheme } from "../model/document.js";
import type { OutputSettings } from "../model/output-settings.js";

/**
 * `OPENAI` and `apiKey` → `OPENAI_API_KEY`. Only what every shell takes (POSIX 8.1): accents fall away, letters of
 * other scripts are spelled by their code points.
 */
export function variableName(prefix: string, option: string): string {
  const words = option
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1_$2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1_$2")
    .replace(/[^\p{L}\p{N}]+/gu, "_");
  const plain = words.toUpperCase().normalize("NFKD").replace(/\p{M}/gu, "");
  return `${prefix}_${plain.replace(/[^A-Z0-9_]/gu, codePoint)}`;
}

function codePoint(character: string): string {
  return `U${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
}

/** `ACME_CLIENT_ID`; a scheme with a name of its own has it before: `ACME_PARTNER_CLIENT_ID`. */
export function programVariable(
  { option }: SecurityScheme,
  part: "ID" | "Secret",
  { envPrefix }: OutputSettings,
): string {
  return variableName(envPrefix, option === "accessToken" ? `client${part}` : `${option}_client${part}`);
}
