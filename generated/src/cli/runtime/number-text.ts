// Copied by sdkwright from its runtime. Changes made here are lost.
// Spells numbers of YAML and of command lines as JSON does.

import { isNumeral } from "./read-json.js";

/** `0x10` is 16, `.5` is 0.5; every digit is kept. Null when the text is not a number. */
export function numberText(source: string): string | null {
  if (isNumeral(source)) return source;
  const signed = source.replace(/^\+/, "");
  if (/^-?0[xob][0-9a-f]+$/i.test(signed)) return wholeText(signed);
  const [, sign = "", whole = "", fraction = "", exponent = ""] =
    /^(-?)(\d*)(?:\.(\d*))?(e[+-]?\d+)?$/i.exec(signed) ?? [];
  if (whole === "" && fraction === "") return null;
  const head = whole.replace(/^0+(?=\d)/, "") || "0";
  const text = `${sign}${head}${fraction === "" ? "" : `.${fraction}`}${exponent}`;
  return isNumeral(text) ? text : null;
}

function wholeText(source: string): string | null {
  const digits = source.replace(/^-/, "");
  try {
    const value = BigInt(digits);
    return String(digits === source ? value : -value);
  } catch {
    return null;
  }
}
