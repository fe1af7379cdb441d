// Path segments and resources that say which API is meant, not what of it. Knows nothing of names or options.

/** `api`, `rest`, `v1`, `v2.1`, `v1beta1`. */
export function isVersionSegment(segment: string): boolean {
  return /^(?:api|rest|v\d+(?:\.\d+)*(?:(?:alpha|beta)\d*)?)$/i.test(segment);
}
