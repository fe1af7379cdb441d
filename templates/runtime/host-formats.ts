// The formats hostname, ipv4, ipv6 and email (RFC 1123, 2673, 4291, 5321).

const label = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i;
const byte = /^(?:0|[1-9]\d{0,2})$/;
const group = /^[\da-f]{1,4}$/i;
const atom = /^[a-z\d!#$%&'*+/=?^_`{|}~-]+$/i;

/** Labels that encode other scripts are decoded as the platform's URL parser does it. */
export function isHostname(text: string): boolean {
  const labels = text.split(".");
  if (text.length > 253 || !labels.every((part) => label.test(part))) return false;
  return labels.every((part) => part.slice(2, 4) !== "--" || (/^xn--/i.test(part) && isEncoded(part)));
}

function isEncoded(part: string): boolean {
  try {
    return new URL(`http://${part}.test`).hostname === `${part.toLowerCase()}.test`;
  } catch {
    return false;
  }
}

export function isIPv4(text: string): boolean {
  const parts = text.split(".");
  return parts.length === 4 && parts.every((part) => byte.test(part) && Number(part) < 256);
}

/** Eight groups; `::` stands once for one or more that are zero; the last two may be an IPv4 address. */
export function isIPv6(text: string): boolean {
  const halves = text.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  const last = groups.at(-1) ?? "";
  const isMixed = last.includes(".") && text.endsWith(last);
  if (isMixed && !isIPv4(last)) return false;
  const count = groups.length + (isMixed ? 1 : 0);
  const plain = isMixed ? groups.slice(0, -1) : groups;
  return plain.every((part) => group.test(part)) && (halves.length === 2 ? count < 8 : count === 8);
}

export function isEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  if (at < 1 || local.length > 64) return false;
  return isLocal(local) && (isHostname(domain) || isLiteral(domain));
}

/** Atoms between dots, or a quoted string: printable ASCII, with `\` before quotes and itself. */
function isLocal(text: string): boolean {
  if (!text.startsWith('"')) return text.split(".").every((part) => atom.test(part));
  const inner = text.slice(1, -1);
  return text.length > 2 && text.endsWith('"') && /^(?:[ !#-[\]-~]|\\[ -~])*$/.test(inner);
}

function isLiteral(text: string): boolean {
  if (!text.startsWith("[") || !text.endsWith("]")) return false;
  const address = text.slice(1, -1);
  return /^ipv6:/i.test(address) ? isIPv6(address.slice(5)) : isIPv4(address);
}
