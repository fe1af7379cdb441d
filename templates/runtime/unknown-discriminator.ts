// The type of a tag that no variant of a union has. It is no code.

// Members of an enum are texts and numbers, but comparing one with any other literal leaves it out: a type made of
// `string` would stay beside each variant. The values are nobody's, and exist in types alone.
declare enum UnknownString {
  value = "\u0000unlisted",
}
declare enum UnknownNumber {
  value = -9007199254740991,
}

/** A value of a tag that the API's description does not list: a text or a number like any other. */
export type UnknownDiscriminator<T extends string | number> = T extends string
  ? UnknownString
  : UnknownNumber;
