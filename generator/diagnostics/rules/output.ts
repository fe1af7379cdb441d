// SW5xx: options, and files that may not or could not be written.

import type { Rule } from "../problem.js";

export const outputRules = {
  SW501: {
    severity: "error",
    say: (f: { path: string }) => `${f.path} exists and was not written by sdkwright`,
    help: "move it away, choose another output folder, or overwrite it with --force",
  },
  SW502: {
    severity: "warning",
    say: (f: { path: string }) =>
      `${f.path} was edited by hand since it was generated, and was not overwritten`,
    help: "move the change to a file of your own, then overwrite this one with --force",
  },
  SW503: {
    severity: "error",
    say: (f: { folder: string; reason: string }) => `cannot write to ${f.folder}: ${f.reason}`,
    help: "nothing was changed; make room or give write access, then run again",
  },
  SW504: {
    severity: "error",
    say: (f: { path: string; state: string }) => `${f.path} is ${f.state}`,
    help: "run `sdkwright generate` and commit what it writes",
  },
  SW505: {
    severity: "error",
    say: (f: { where: string; message: string }) => `${f.where}: ${f.message}`,
    help: "see the options in the README, or the JSON Schema that comes with the package",
  },
  SW506: {
    severity: "error",
    say: (f: { folder: string }) => `an earlier run on ${f.folder} did not finish`,
    help: "run `sdkwright generate` once: it completes or undoes what was left",
  },
  SW507: {
    severity: "error",
    say: (f: { path: string }) =>
      `${f.path} is a symbolic link: writing through it would change something else`,
    help: "replace the link by a real file or folder; --force does not change this",
  },
  SW508: {
    severity: "error",
    say: (f: { output: string; inside: string }) => `the output folder ${f.output} would contain ${f.inside}`,
    help: "choose a folder of its own for the output, such as `generated`",
  },
  SW509: {
    severity: "error",
    say: (f: { reason: string }) => `oxfmt, which formats the output, cannot run here: ${f.reason}`,
    help: 'install it with its part for this platform, or set the option `format` to "prettier" or false (--format prettier, --format none)',
  },
  SW519: {
    severity: "error",
    say: (f: { reason: string }) => `prettier cannot format the output: ${f.reason}`,
    help: "fix its configuration for the output folder, or leave the option `format` out",
  },
} satisfies Record<`SW5${number}`, Rule>;
