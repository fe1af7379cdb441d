// Copied by sdkwright from its runtime. Changes made here are lost.
// Redacts secrets in a body that is about to be logged, by the names of its fields.

/** Names of fields whose values are secret, in lower case without separators. */
const secretField =
  /(^token|(access|refresh|id|auth|session|bearer|csrf|device)token|password|passwd|passphrase|passcode|secret|(api|access|private|secret|signing|encryption)key|credentials?|authorization|cookie|signature|jwt|otp|cvc|cvv)$/;

/** The body with `***` for secret fields; `named`: further fields that are secret in this API. */
export function redactFields(text: string, type: string | null, named: readonly string[] = []): string {
  const isSecret = (name: string): boolean =>
    named.includes(name) || secretField.test(name.replace(/[^a-z0-9]/gi, "").toLowerCase());
  if (/^application\/x-www-form-urlencoded/i.test(type ?? "")) return redactPairs(text, isSecret);
  try {
    let found = false;
    const value: unknown = JSON.parse(text, function (this: unknown, name, value: unknown) {
      // Booleans and null reveal nothing; array indices are not names.
      if (Array.isArray(this) || value === null || typeof value === "boolean" || !isSecret(name))
        return value;
      found = true;
      return "***";
    });
    return found ? JSON.stringify(value) : text;
  } catch {
    // JSON lines, or truncated JSON. Only escapes are a repeated group, since engines keep a stack entry for each
    // repetition.
    return text.replace(
      /"([^"\\]*(?:\\.[^"\\]*)*)"(\s*:\s*)"[^"\\]*(?:\\.[^"\\]*)*("|$)/g,
      (pair, name: string, colon: string) => (isSecret(name) ? `"${name}"${colon}"***"` : pair),
    );
  }
}

/** `name=value` pairs as in a query. */
export function redactPairs(text: string, isSecret: (name: string) => boolean): string {
  return text
    .split("&")
    .map((pair) => {
      const [name = ""] = pair.split("=");
      return isSecret(decoded(name)) ? `${name}=***` : pair;
    })
    .join("&");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}
