// Path parameters in the styles of OpenAPI: arrays, objects, labels and matrix parameters
// (RFC 6570 §3.2.3, 3.2.5, 3.2.7).

import { segment } from "./path.js";

type Plain = string | number | bigint | boolean;

export interface PathStyle {
  readonly style: "simple" | "label" | "matrix";
  readonly explode?: boolean | undefined;
}

/**
 * A string, number, array or object in its style: `3,4`, `.3.4`, `;id=3;id=4`.
 * @throws SDKError as `segment` does, for the value and each of its parts.
 */
export function styledSegment(name: string, value: unknown, { style, explode = false }: PathStyle): string {
  const key = encodeURIComponent(name);
  const own = (text: string): string => (style === "matrix" ? `${key}=${text}` : text);
  const parts: string[] = [];
  const isMap = typeof value === "object" && value && !Array.isArray(value);
  if (Array.isArray(value)) {
    for (const item of value as readonly Plain[])
      parts.push(explode ? own(segment(name, item)) : segment(name, item));
  } else if (isMap) {
    for (const [field, item] of Object.entries(value as Record<string, Plain | null | undefined>))
      if (item != null) parts.push(`${segment(name, field)}${explode ? "=" : ","}${segment(name, item)}`);
  } else {
    parts.push(own(segment(name, value as Plain)));
  }
  if (parts.length === 0) return segment(name, "");
  const [before, between] = {
    simple: ["", ","],
    label: [".", explode ? "." : ","],
    matrix: [";", explode ? ";" : ","],
  }[style] as [string, string];
  const whole = parts.join(between);
  return before + (style === "matrix" && !explode && typeof value === "object" ? own(whole) : whole);
}
