// The formats uri and uri-reference (RFC 3986).

import { isIPv6 } from "./host-formats.js";

/** Appendix B: the five parts of any reference. */
const parts = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s;
const scheme = /^[a-z][a-z\d+.-]*$/i;
/** What no part may contain: characters outside the grammar, and `%` without two hex digits after it. */
const foreign = /[^\w.~!$&'()*+,;=:@/?%-]|%(?![\da-f]{2})/i;

export function isURI(text: string): boolean {
  return isReference(text, true);
}

export function isURIReference(text: string): boolean {
  return isReference(text, false);
}

function isReference(text: string, absolute: boolean): boolean {
  const [, name, authority = "", path = "", query = "", fragment = ""] = parts.exec(text) ?? [];
  if (name === undefined ? absolute || path.split("/")[0]?.includes(":") : !scheme.test(name)) return false;
  return isAuthority(authority) && ![path, query, fragment].some((part) => foreign.test(part));
}

/** `user@host:port`, where only the host is required; it may be an IP literal in brackets. */
function isAuthority(text: string): boolean {
  const bracketed = /^(?:([^@[\]]*)@)?\[([^\]]*)\](?::\d*)?$/.exec(text);
  if (bracketed) {
    const [, user = "", address = ""] = bracketed;
    const isFuture = /^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(address);
    return !foreign.test(user) && (isFuture || isIPv6(address));
  }
  const plain = /^(?:([^@]*)@)?([^:@]*)(?::\d*)?$/.exec(text);
  return plain !== null && !plain.slice(1).some((part) => foreign.test(part ?? ""));
}
