// `fetch` through the proxy that the environment names. Node's own ignores those variables up to version 24.

/** Null = the environment names none. `NO_PROXY` is honoured by the agent. */
export async function proxiedFetch(): Promise<typeof globalThis.fetch | null> {
  const names = ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY"];
  if (!names.some((name) => process.env[name])) return null;
  const { EnvHttpProxyAgent, fetch } = await import("undici");
  const dispatcher = new EnvHttpProxyAgent();
  // The same interface, declared twice: by the library and by the platform's types.
  const proxied = (input: unknown, init: unknown): unknown =>
    fetch(input as Parameters<typeof fetch>[0], { ...(init as Parameters<typeof fetch>[1]), dispatcher });
  return proxied as typeof globalThis.fetch;
}
