// What a client needs for a security scheme.

import type { SecuritySchemeOf } from "../document.js";

/** A user's name and password, where any other scheme takes one text. */
export function takesPassword({ scheme }: Pick<SecuritySchemeOf<unknown>, "scheme">): boolean {
  return scheme.kind === "basic";
}

/** Where a program's own credentials buy tokens; null = they do not. */
export function tokenUrlOf({ scheme }: Pick<SecuritySchemeOf<unknown>, "scheme">): string | null {
  return scheme.kind === "oauth2" ? scheme.tokenUrl : null;
}
