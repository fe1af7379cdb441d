// Copied by sdkwright from its runtime. Changes made here are lost.
// stub
import type { GlobalFlag } from "./globals.js";
import type { IO } from "./io.js";
import type { Command, Program, ResourceEntry } from "./program.js";

export interface HelpContext {
  readonly program: Program;
  readonly io: IO;
  readonly flags: readonly GlobalFlag[];
}
export async function programHelp({ program }: HelpContext): Promise<string> {
  return `${program.resources.map((r) => r.name).join("\n")}\n`;
}
export async function resourceHelp(_: HelpContext, resource: ResourceEntry): Promise<string> {
  return `${resource.commands.map((r) => r.name).join("\n")}\n`;
}
export function commandHelp(_: HelpContext, _r: ResourceEntry, command: Command): string {
  return `${command.flags.map((f) => `--${f.name}: ${f.required ? "" : "optional "}${f.type}`).join("\n")}\n`;
}
