// Colours by role.

import type { IO, Output } from "./io.js";

export type Role = "name" | "text" | "number" | "word" | "mark" | "title" | "warning" | "faint";

/** Colours a text by its role, or leaves it as it is. */
export type Paint = (role: Role, text: string) => string;

const codes: Readonly<Record<Role, number>> = {
  name: 34,
  text: 32,
  number: 33,
  word: 35,
  mark: 2,
  title: 1,
  warning: 31,
  faint: 2,
};

export const noPaint: Paint = (_role, text) => text;

/**
 * FORCE_COLOR takes precedence over NO_COLOR (https://no-color.org), and that over whether the stream is a terminal.
 */
export function paintFor({ env }: Pick<IO, "env">, output: Output): Paint {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = env as Record<string, string | undefined>;
  const forced = force !== undefined && force !== "" ? force !== "0" && force !== "false" : null;
  const on = forced ?? ((no === undefined || no === "") && output.isTTY && term !== "dumb");
  return on ? (role, text) => (text === "" ? "" : `\u001b[${codes[role]}m${text}\u001b[0m`) : noPaint;
}
