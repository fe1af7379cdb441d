// A location → its text. The only file of this room that opens files and connections. What may be opened is decided
// before, and again for every redirect.

import { readFile, realpath, stat } from "node:fs/promises";
import { fetchTimeout, maxBytes, maxRedirects } from "../budgets.js";
import { decodeText } from "./decode-text.js";
import type { Location } from "./location.js";
import type { ReadLog } from "./read-log.js";

export type Fetch = typeof globalThis.fetch;

/** How files are fetched: what the user decided, the same for every file of a document. */
export interface FetchSettings {
  /** The platform's own, through the proxy that the environment names, unless a caller brings another. */
  readonly fetch?: Fetch | undefined;
  /** Sent to the root document's origin and no other. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Sent to the origins they are given for. */
  readonly originHeaders?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
  /** Milliseconds. */
  readonly fetchTimeout?: number | undefined;
  /** Bytes. */
  readonly maxFileSize?: number | undefined;
  /** Told what was read. */
  readonly reads?: ReadLog | undefined;
}

export interface LoadSettings extends FetchSettings {
  readonly stdin?: (() => Promise<string>) | undefined;
  /** The origin that `headers` are for. */
  readonly headersFor: string | null;
  /** The name it was asked for by, where that is another. */
  readonly named?: Location | undefined;
  /** Asked before each connection, so for every redirect as well. */
  readonly mayConnect: (url: string) => boolean;
}

export type Loaded =
  | { readonly ok: true; readonly text: string; readonly location: Location }
  /** `refused`: a redirect led where nothing may be fetched. */
  | { readonly ok: false; readonly reason: string; readonly refused?: true };

export async function loadText(location: Location, settings: LoadSettings): Promise<Loaded> {
  const loaded = await load(location, settings);
  settings.reads?.add(settings.named ?? location, loaded.ok ? loaded.text : null);
  return loaded;
}

async function load(location: Location, settings: LoadSettings): Promise<Loaded> {
  try {
    if (location.kind === "remote") return await loadRemote(location.url, settings);
    if (location.kind === "local") return await loadLocal(location, settings.maxFileSize ?? maxBytes);
    if (!settings.stdin) return failed("there is no standard input");
    return { ok: true, text: await settings.stdin(), location };
  } catch (caught) {
    return failed(plainCause(caught, settings.fetchTimeout ?? fetchTimeout));
  }
}

/** The file's own path, with every link followed; null = there is no such file. */
export async function realPath(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch {
    return null;
  }
}

async function loadLocal(location: Location & { readonly kind: "local" }, limit: number): Promise<Loaded> {
  const stats = await stat(location.path);
  if (stats.isDirectory()) return failed("it is a folder");
  if (stats.size > limit) return failed(`it is larger than ${limit} bytes`);
  return { ok: true, text: decodeText(await readFile(location.path)), location };
}

async function loadRemote(url: string, settings: LoadSettings): Promise<Loaded> {
  const signal = AbortSignal.timeout(settings.fetchTimeout ?? fetchTimeout);
  const limit = settings.maxFileSize ?? maxBytes;
  const fetch = settings.fetch ?? (await proxiedFetch()) ?? globalThis.fetch;
  let next = url;
  for (let hop = 0; hop <= maxRedirects; hop++) {
    if (!settings.mayConnect(next))
      return { ...failed(`it redirects to ${new URL(next).origin}`), refused: true };
    const { username, password, href } = withoutUser(next);
    const headers = new Headers({ accept: "application/yaml, application/json;q=0.9, */*;q=0.5" });
    const { origin } = new URL(next);
    const own = origin === settings.headersFor;
    if (own && username) headers.set("authorization", `Basic ${btoa(`${username}:${password}`)}`);
    for (const [name, value] of headersOf(origin, settings)) headers.set(name, value);
    // Followed by hand: the platform would carry custom headers across origins.
    const response = await fetch(href, { headers, signal, redirect: "manual" });
    const target = response.headers.get("location");
    if (response.status >= 300 && response.status < 400 && target !== null && URL.canParse(target, next)) {
      await response.body?.cancel();
      next = new URL(target, next).href;
      continue;
    }
    if (!response.ok) {
      await response.body?.cancel();
      return failed(`the server responded with ${response.status}`);
    }
    const bytes = await limitedBytes(response, limit);
    if (bytes === null) return failed(`it is larger than ${limit} bytes`);
    return { ok: true, text: decodeText(bytes), location: { kind: "remote", url: next } };
  }
  return failed(`it redirects more than ${maxRedirects} times`);
}

/** What is given for an origin outranks what is given for the document. */
function headersOf(origin: string, settings: LoadSettings): readonly (readonly [string, string])[] {
  const own = origin === settings.headersFor ? Object.entries(settings.headers ?? {}) : [];
  const given = Object.entries(settings.originHeaders ?? {}).flatMap(([key, headers]) =>
    URL.canParse(key) && new URL(key).origin === origin ? Object.entries(headers) : [],
  );
  return [...own, ...given];
}

/** `fetch` refuses addresses with a user in them; they are sent as RFC 7617 says instead. */
function withoutUser(address: string): { username: string; password: string; href: string } {
  const url = new URL(address);
  const username = decodeURIComponent(url.username);
  const password = decodeURIComponent(url.password);
  url.username = "";
  url.password = "";
  return { username, password, href: url.href };
}

/** Null = over budget; the rest is not read. */
async function limitedBytes(response: Response, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  const reader = response.body?.getReader();
  let size = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.length;
    if (size > limit) {
      await reader?.cancel();
      return null;
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

function failed(reason: string): Loaded & { readonly ok: false } {
  return { ok: false, reason };
}

const causes: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "no such file"],
  ["ENOTDIR", "no such file"],
  ["ENAMETOOLONG", "the name is too long"],
  ["ERR_INVALID_ARG_VALUE", "the name holds a character that no file name may hold"],
  ["EACCES", "permission denied"],
  ["EPERM", "permission denied"],
  ["ECONNREFUSED", "the server refused the connection"],
  ["ENOTFOUND", "there is no such host"],
  ["EAI_AGAIN", "there is no such host"],
]);

/** Our own words where the cause is known: the platform's name absolute paths and differ between versions. */
function plainCause(caught: unknown, timeout: number): string {
  if (!(caught instanceof Error)) return String(caught);
  if (caught.name === "TimeoutError") return `no response within ${timeout / 1000} seconds`;
  const inner = caught.cause instanceof Error ? caught.cause : caught;
  const code = "code" in inner ? String(inner.code) : "";
  return causes.get(code) ?? (code === "" ? inner.message : code);
}

/** Null = the environment names none. `NO_PROXY` is honoured by the agent. */
async function proxiedFetch(): Promise<typeof globalThis.fetch | null> {
  const names = ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY"];
  if (!names.some((name) => process.env[name])) return null;
  const { EnvHttpProxyAgent, fetch } = await import("undici");
  const dispatcher = new EnvHttpProxyAgent();
  // The same interface, declared twice: by the library and by the platform's types.
  const proxied = (input: unknown, init: unknown): unknown =>
    fetch(input as Parameters<typeof fetch>[0], { ...(init as Parameters<typeof fetch>[1]), dispatcher });
  return proxied as typeof globalThis.fetch;
}
