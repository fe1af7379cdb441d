// Copied by sdkwright from its runtime. Changes made here are lost.
// Reads the environment where there is one. Knows nothing of what a variable means.

interface Platform {
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
  readonly Deno?: { readonly env?: { get?(name: string): string | undefined } };
}

/** The variable, trimmed; undefined when it is blank, unset, or the platform has or allows no environment. */
export function env(name: string): string | undefined {
  const { process, Deno } = globalThis as Platform;
  try {
    return (process?.env?.[name] ?? Deno?.env?.get?.(name))?.trim() || undefined;
  } catch {
    return undefined; // Deno without --allow-env
  }
}
