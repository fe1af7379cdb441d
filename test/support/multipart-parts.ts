// The parts of a multipart body as a server sees it. Knows nothing of who sent it.

import type { Received } from "./loopback-server.js";

export interface Part {
  readonly name: string | undefined;
  readonly file: string | undefined;
  readonly type: string | undefined;
  readonly text: string;
  /** All of its headers, names in lower case. */
  readonly headers: { readonly [name: string]: string };
}

export function partsOf({ headers, body }: Pick<Received, "headers" | "body">): Part[] {
  const boundary = /^multipart\/[\w-]+; boundary=(.+)$/.exec(headers["content-type"] ?? "")?.[1] ?? "none";
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head = "", text = ""] = part.replace(/^\r\n/, "").split(/\r\n\r\n([\s\S]*)\r\n$/);
      // A part without headers begins with the empty line.
      const bare = part.startsWith("\r\n\r\n");
      const lines = bare ? [] : head.split("\r\n");
      const listed = Object.fromEntries(
        lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.replace(/^[^:]*: */, "")]),
      );
      const { "content-disposition": disposition = "", "content-type": type } = listed;
      return {
        name: / name="([^"]*)"/.exec(disposition)?.[1],
        file: /filename="([^"]*)"/.exec(disposition)?.[1],
        type,
        text: bare ? part.slice(4, -2) : text,
        headers: listed,
      };
    });
}
