// Copied by sdkwright from its runtime. Changes made here are lost.
// Reads environment variables where the platform has them.

interface Platform {
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
}

/**
 * The variable, trimmed; undefined when it is blank or unset, or the platform has no environment or denies access to
 * it.
 */
export function env(name: string): string | undefined {
  const { process } = globalThis as Platform;
  try {
    return process?.env?.[name]?.trim() || undefined;
  } catch {
    return undefined; // Deno without --allow-env
  }
}
