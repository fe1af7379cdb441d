// Values of flags that are more than a text: headers, times, sizes. Knows nothing of what they are for.

import { InvalidArgumentError } from "commander";

type Headers = Readonly<Record<string, string>>;

export function parseHeader(header: string, before: Headers = {}): Headers {
  const [, name, value] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):\s*([^\r\n]*)$/.exec(header) ?? [];
  if (name === undefined || value === undefined)
    throw new InvalidArgumentError("It must read 'name: value'.");
  return { ...before, [name]: value };
}

/** `https://schemas.example.com authorization: Bearer x`. */
export function parseOriginHeader(
  given: string,
  before: Readonly<Record<string, Headers>> = {},
): Readonly<Record<string, Headers>> {
  const [, address = "", header = ""] = /^(\S+)\s+(.*)$/s.exec(given) ?? [];
  const { origin, protocol } = URL.canParse(address) ? new URL(address) : { origin: "", protocol: "" };
  if (protocol !== "https:" && protocol !== "http:")
    throw new InvalidArgumentError("It must read 'https://host name: value'.");
  return { ...before, [origin]: parseHeader(header, before[origin]) };
}

const seconds = { ms: 0.001, "": 0.001, s: 1, m: 60 } as const;

/** Milliseconds: `30000`, `500ms`, `45s`, `2m`. */
export function parseDuration(text: string): number {
  const [, amount, unit = ""] = /^(\d+(?:\.\d+)?)(ms|s|m)?$/.exec(text) ?? [];
  const found = Math.round(Number(amount) * seconds[unit as keyof typeof seconds] * 1000);
  if (amount === undefined || found < 1)
    throw new InvalidArgumentError("It must be a number of milliseconds, or read 45s or 2m.");
  return found;
}

const bytes = { "": 1, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, kB: 1e3, MB: 1e6, GB: 1e9 } as const;

/** Bytes: `1000000`, `64MiB`, `20MB`. */
export function parseSize(text: string): number {
  const [, amount, unit = ""] = /^(\d+(?:\.\d+)?)(KiB|MiB|GiB|kB|MB|GB)?$/.exec(text) ?? [];
  const found = Math.round(Number(amount) * bytes[unit as keyof typeof bytes]);
  if (amount === undefined || found < 1)
    throw new InvalidArgumentError("It must be a number of bytes, or read 64MiB or 20MB.");
  return found;
}
