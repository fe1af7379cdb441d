// Why a type is `unknown`, in a few words. Knows nothing of where they stand.

import type { UnknownReason } from "../index.js";

export const unknownReasons: { readonly [R in UnknownReason]: string } = {
  silent: "no schema keywords",
  any: "any value allowed",
  object: "no property described",
  list: "no items described",
  variant: "a variant of any value",
  undescribed: "no schema",
  reported: "lost",
};
