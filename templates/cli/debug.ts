// `--debug`: writes the headers of requests and responses to stderr, with credentials redacted.

import type { Middleware } from "../runtime/middleware.js";
import type { Output } from "./io.js";
import { escaped } from "./terminal.js";

/** Headers and query parameters whose values are secret. */
const secretName = /auth|cookie|credential|key|passw|secret|session|signature|token|^sig$/i;

export function debugHeads(err: Output): Middleware {
  return async (request, next) => {
    const hide = (text: string): string => hidden(text, request.secrets);
    const head = [`${request.method} ${hide(shownURL(request.url))}`, ...headerLines(request.headers, hide)];
    await err.write(marked(">", head));
    const response = await next(request);
    const status = `${response.status} ${response.statusText}`.trim();
    await err.write(marked("<", [status, ...headerLines(response.headers, hide)]));
    return response;
  };
}

/** Keeps the scheme of an Authorization header, and redacts the rest. */
export function shownHeader(name: string, value: string): string {
  if (!secretName.test(name)) return value;
  const [, scheme] = /^(\w+) \S/.exec(value) ?? [];
  return /^(proxy-)?authorization$/i.test(name) && scheme !== undefined ? `${scheme} ***` : "***";
}

export function shownURL(url: string): string {
  return url.replace(/([?&])([^=&]+)=[^&]*/g, (pair, mark: string, name: string) =>
    secretName.test(name) ? `${mark}${name}=***` : pair,
  );
}

function headerLines(headers: Headers, hide: (text: string) => string): readonly string[] {
  return [...headers].map(([name, value]) => `${name}: ${hide(shownHeader(name, value))}`);
}

function hidden(text: string, secrets: readonly string[]): string {
  const texts = secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]).filter((one) => one !== "");
  return texts.reduce((line, secret) => line.replaceAll(secret, "***"), text);
}

function marked(mark: string, lines: readonly string[]): string {
  return `${lines.map((line) => `${mark} ${escaped(line)}`).join("\n")}\n${mark}\n`;
}
