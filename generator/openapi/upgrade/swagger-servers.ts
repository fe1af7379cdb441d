// Swagger 2.0's `schemes`, `host` and `basePath` → servers.

import { listAt, textAt, valueAt, type Raw } from "../../input/raw.js";

/** One server a scheme, encrypted ones first. `holder` is the root, or an operation with schemes of its own. */
export function swaggerServers(root: Raw, holder: Raw): readonly Raw[] | null {
  const path = (textAt(root, "basePath") ?? "").replace(/\/+$/, "");
  const host = textAt(root, "host");
  if (host === null)
    return valueAt(root, "basePath") === undefined ? null : [{ url: path === "" ? "/" : path }];
  const listed = listAt(holder, "schemes");
  const schemes = ["https", "http"].filter((scheme) =>
    listed.length === 0 ? scheme === "https" : listed.includes(scheme),
  );
  return schemes.map((scheme) => ({ url: `${scheme}://${host}${path}` }));
}
