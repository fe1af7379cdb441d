// Copied by sdkwright from its runtime. Changes made here are lost.
// Reads the environment where there is one. Knows nothing of what a variable means.

interface Platform {
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
}

/** The variable, trimmed; undefined when it is blank, unset, or the platform has or allows no environment. */
export function env(name: string): string | undefined {
  const { process } = globalThis as Platform;
  try {
    return process?.env?.[name]?.trim() || undefined;
  } catch {
    return undefined; // Deno without --allow-env
  }
}
