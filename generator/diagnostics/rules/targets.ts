// SW51x: targets of the user's own, and templates that replace ours.

import type { Rule } from "../problem.js";

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
