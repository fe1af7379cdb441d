// Runs a program and says what it cost: time, processor time of it and its children, and memory at its peak. Reads
// /proc, so it needs Linux.

import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

export interface ProcessRun {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Seconds from start to end. */
  readonly wall: number;
  /** Seconds of processor time, user and system, its children included; to a hundredth. */
  readonly cpu: number;
  /** MiB resident in the whole tree of processes, at most; looked at every 20 ms. */
  readonly peak: number;
}

export interface ProcessRequest {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** One at a time: what children cost is known of all of them together. */
export async function runProcess({ program, args, cwd, env }: ProcessRequest): Promise<ProcessRun> {
  const before = childrenSeconds();
  const begun = performance.now();
  const child = spawn(program, args, { cwd, env: env ?? process.env, stdio: ["ignore", "pipe", "pipe"] });
  const [stdout, stderr]: [string[], string[]] = [[], []];
  child.stdout.setEncoding("utf8").on("data", (text: string) => stdout.push(text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => stderr.push(text));
  let peak = 0;
  const look = (): void => void (peak = Math.max(peak, residentMiB(child.pid ?? 0)));
  const timer = setInterval(look, 20);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  }).finally(() => clearInterval(timer));
  const wall = (performance.now() - begun) / 1000;
  return {
    code,
    stdout: stdout.join(""),
    stderr: stderr.join(""),
    wall,
    cpu: childrenSeconds() - before,
    peak,
  };
}

/** Fields of /proc/<pid>/stat after the name, which may hold anything, blanks and parentheses included (proc(5)). */
function statFields(pid: number | "self"): readonly string[] {
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
}

/** Seconds that children which have ended took, with theirs: `cutime` and `cstime`, in ticks of 10 ms. */
function childrenSeconds(): number {
  const fields = statFields("self");
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

function residentMiB(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    if (pid) attempt(() => parents.set(pid, Number(statFields(pid)[1])));
  }
  const within = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (pid === root || within(parents.get(pid)));
  const kibibytes = [...parents.keys()].filter(within).map((pid) => {
    const status = attempt(() => readFileSync(`/proc/${pid}/status`, "utf8")) ?? "";
    return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  });
  return kibibytes.reduce((sum, each) => sum + each, 0) / 1024;
}

/** A process may be gone by the time it is looked at. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
