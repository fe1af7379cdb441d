// Copied by sdkwright from its runtime. Changes made here are lost.
// The types of a call's outcome by status code, for those who prefer results to exceptions.

import type { APIError, SDKError } from "./errors.js";

/** An operation's responses by status: a number, a range such as `4XX`, or `default`. */
export type Responses = { readonly [status: number | string]: unknown };

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type Hundreds = 1 | 2 | 3 | 4 | 5;

/** All statuses of one or several ranges: 400 to 499. */
type In<H extends Hundreds> = `${H}${Digit}${Digit}` extends infer Text
  ? Text extends `${infer Code extends number}`
    ? Code
    : never
  : never;

type ClassOf<Key> = Key extends `${infer H extends Hundreds}XX` ? H : never;

/** The statuses a key covers: an exact status takes precedence over its range, and a range over `default`. */
type Codes<Key, All> = Key extends number
  ? Key
  : Key extends "default"
    ? Exclude<In<Hundreds>, All | In<ClassOf<All>>>
    : Exclude<In<ClassOf<Key>>, All>;

/** An error with the body the document describes for its status. */
export type TypedError<Body> = Omit<APIError, "body"> & { readonly body: Body | undefined };

type Good<Status, T> = [Status] extends [never]
  ? never
  : { readonly ok: true; readonly status: Status; readonly data: T; readonly response: Response };
type Bad<Status, Body> = [Status] extends [never]
  ? never
  : { readonly ok: false; readonly status: Status; readonly error: TypedError<Body> };

/**
 * The outcome of a call, discriminated by `ok` and then by `status`. No status: there was no response, or no request
 * was sent.
 */
export type Safe<T, A> =
  | { readonly ok: false; readonly status: undefined; readonly error: SDKError }
  | (keyof A extends never ? Good<number, T> | Bad<number, unknown> : Documented<T, A>);

type Documented<T, A> =
  | { [K in keyof A]: Good<Extract<Exclude<Codes<K, keyof A>, NotGood<K>>, In<2>>, A[K]> }[keyof A]
  | { [K in keyof A]: Bad<Exclude<Codes<K, keyof A>, In<2>>, A[K]> }[keyof A]
  | Good<Exclude<In<2>, Codes<Exclude<keyof A, "default">, keyof A>>, T>
  | Bad<Exclude<In<1 | 3 | 4 | 5>, Codes<keyof A, keyof A>>, unknown>;

/** Where a success is described, `default` describes errors only. */
type NotGood<K> = K extends "default" ? In<2> : never;
