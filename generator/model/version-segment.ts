// Path segments and resources that say which API is meant, not what of it. Knows nothing of names or options.

/** `api`, `rest`, `v1`, `v2.1`, `v1beta1`, `2010-04-01`, also as a name without its marks. */
export function isVersionSegment(segment: string): boolean {
  return /^(?:api|rest|v\d+(?:\.\d+)*(?:(?:alpha|beta)\d*)?|\d{4}(-?)\d{2}\1\d{2})$/i.test(segment);
}
