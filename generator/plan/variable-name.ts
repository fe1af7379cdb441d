// The environment variable an option falls back to. Knows nothing of how it is read.

/** `OPENAI` and `apiKey` → `OPENAI_API_KEY`. */
export function variableName(prefix: string, option: string): string {
  const words = option
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1_$2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1_$2")
    .replace(/[^\p{L}\p{N}]+/gu, "_");
  return `${prefix}_${words.toUpperCase()}`;
}
