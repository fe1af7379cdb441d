// The type of discriminator values that no variant of a union has. Types only.

// Enum members are strings and numbers, but comparing one with any other literal excludes it, so that a `switch`
// narrows to a single variant; `string` would remain beside each. No API uses these values, and they exist in types
// only.
declare enum UnknownString {
  value = "\u0000unknown",
}
declare enum UnknownNumber {
  value = -9007199254740991,
}

/** A discriminator value that the API's description does not list. */
export type UnknownDiscriminator<T extends string | number> = T extends string
  ? UnknownString
  : UnknownNumber;
