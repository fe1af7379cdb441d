// API keys, sent in a header, in the query or in a cookie.

import {
  type Credential,
  type CredentialSource,
  type CredentialValue,
  headerCredential,
  resolveSecret,
} from "./credentials.js";
import { encode } from "./nested-pairs.js";

/** `name` is the header, parameter or cookie. */
export function apiKey(
  value: CredentialValue,
  location: "header" | "query" | "cookie",
  name: string,
  source?: CredentialSource,
): Credential {
  const read: Credential["read"] = () => resolveSecret(value);
  if (location === "header") return headerCredential(name, read, source);
  return {
    source,
    read,
    add(text, { headers, query }) {
      const pair = `${encode(name)}=${encode(text)}`;
      const others = headers.get("cookie");
      if (location === "query") query.set(name, pair);
      else headers.set("cookie", others ? `${others}; ${pair}` : pair);
    },
  };
}
