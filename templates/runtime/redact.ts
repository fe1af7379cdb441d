// Takes secrets out of a body that is about to be logged, by the names of its fields. Knows nothing of logs.

/** Names, in small letters without separators, of fields whose values nobody should read. */
const secretField =
  /(^token|(access|refresh|id|auth|session|bearer|csrf|device)token|password|passwd|passphrase|passcode|secret|(api|access|private|secret|signing|encryption)key|credentials?|authorization|cookie|signature|jwt|otp|cvc|cvv)$/;

/** What a body says, with `***` for secret fields; `named`: fields that are secrets in this API beside the usual ones. */
export function redactFields(text: string, type: string | null, named: readonly string[] = []): string {
  const isSecret = (name: string): boolean =>
    named.includes(name) || secretField.test(name.replace(/[^a-z0-9]/gi, "").toLowerCase());
  if (/^application\/x-www-form-urlencoded/i.test(type ?? "")) return redactPairs(text, isSecret);
  try {
    let found = false;
    const value: unknown = JSON.parse(text, function (this: unknown, name, value: unknown) {
      // Flags and gaps say nothing; positions in lists are no names.
      if (Array.isArray(this) || value === null || typeof value === "boolean" || !isSecret(name))
        return value;
      found = true;
      return "***";
    });
    return found ? JSON.stringify(value) : text;
  } catch {
    // Lines of JSON, or JSON that was cut off. Only escapes are a group that repeats: engines keep a stack for each.
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
