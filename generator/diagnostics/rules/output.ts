// SW5xx: options, files that may not or could not be written, targets of the user's own.

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
    help: "replace the link by a real file or folder, or name the folder it leads to; --force does not change this",
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
  SW520: {
    severity: "error",
    say: (f: { folder: string; reason: string }) =>
      `${f.folder} holds the work of a run that did not finish, but not of one on this folder: ${f.reason}`,
    help: "nothing was moved; look at what it holds, then remove it and run again",
  },
} satisfies Record<`SW5${number}`, Rule>;

/** SW51x: targets of the user's own, and templates that replace ours. */
export const targetRules = {
  SW510: {
    severity: "error",
    say: (f: { name: string; by: string | null; known: string }) =>
      f.by === null
        ? `there is no target ${f.name}; there are ${f.known}`
        : `the target ${f.by} depends on ${f.name}, which does not exist; there are ${f.known}`,
    help: "name one of these; a target of your own is named by its module, `--target ./my-target.ts`, or stands in `targets` itself",
  },
  SW511: {
    severity: "error",
    say: (f: { target: string }) => `two targets are called ${f.target}`,
    help: "give one of them another name; those of sdkwright itself keep theirs",
  },
  SW512: {
    severity: "error",
    say: (f: { target: string; message: string }) => `the target ${f.target} failed: ${f.message}`,
    help: "correct the target; nothing was written",
  },
  SW513: {
    severity: "error",
    say: (f: { target: string; path: string }) =>
      `the target ${f.target} writes ${JSON.stringify(f.path)}, which is not a portable path inside the output folder`,
    help: "use a relative path with `/`, without `..`, hidden names, or names that some systems reserve",
  },
  SW514: {
    severity: "error",
    say: (f: { target: string; path: string; other: string }) =>
      f.target === f.other
        ? `the target ${f.target} writes ${f.path} twice`
        : `the targets ${f.target} and ${f.other} both write ${f.path}`,
    help: "give one of the files another name; names that differ in case only are the same to some file systems",
  },
  SW515: {
    severity: "error",
    say: (f: { target: string; path: string; line: number; message: string }) =>
      `the target ${f.target} writes a file that does not parse, ${f.path}:${f.line}: ${f.message}`,
    help: "correct the target; the encoders of `sdkwright/target` keep texts of the document from becoming code",
  },
  SW516: {
    severity: "error",
    say: (f: { target: string; path: string; name: string }) =>
      `${f.path} of the target ${f.target} imports ${f.name}, which the target does not declare`,
    help: "add it to `dependencies` or `peerDependencies` of what the target's `package` returns",
  },
  SW517: {
    severity: "error",
    say: (f: { template: string; message: string }) => `the template ${f.template}: ${f.message}`,
    help: "correct the file in the folder that the option `templates` names, or remove it to use the built-in one",
  },
  SW518: {
    severity: "error",
    say: (f: { file: string; message: string }) => `${f.file} gives no target: ${f.message}`,
    help: "name a module that can be loaded and exports one as default: `export default defineTarget({ name, files })`",
  },
} satisfies Record<`SW51${number}`, Rule>;
