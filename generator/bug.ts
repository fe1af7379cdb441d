// Our mistakes, as opposed to the user's: these throw, and the program ends with exit code 70.

export class Bug extends Error {
  override readonly name = "Bug";
}

/** For what cannot happen unless sdkwright itself is wrong. */
export function bug(what: string): never {
  throw new Bug(`${what} — this is an internal error of sdkwright, please report it`);
}
