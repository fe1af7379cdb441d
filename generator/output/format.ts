// All texts → prettier's layout, on two threads where that pays. Knows nothing of what the texts say.

import { Worker } from "node:worker_threads";
import type { TextFile } from "../plan/file-plan.js";
import { formatText } from "./format-text.js";

/** Characters from which a second thread gains more than its start costs (about 0.2 s, prettier's loading). */
const worthAThread = 300_000;

export async function format(files: readonly TextFile[]): Promise<readonly TextFile[]> {
  const [here, there] = halves(files.filter((file) => file.laidOut !== true));
  const [own, other] = await Promise.all([formatHere(here), formatThere(there)]);
  const texts = new Map<TextFile, string>();
  here.forEach((file, n) => texts.set(file, own[n] ?? file.text));
  there.forEach((file, n) => texts.set(file, other[n] ?? file.text));
  return files.map((file) => ({ ...file, text: texts.get(file) ?? file.text }));
}

function formatHere(files: readonly TextFile[]): Promise<readonly string[]> {
  return Promise.all(files.map(({ path, text }) => formatText(path, text)));
}

function formatThere(files: readonly TextFile[]): Promise<readonly string[]> {
  if (files.length === 0) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./format-worker.js", import.meta.url), { workerData: files });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

/** Two parts of about the same length; one of them empty when the work is small or there is no compiled worker. */
function halves(files: readonly TextFile[]): readonly [readonly TextFile[], readonly TextFile[]] {
  const total = files.reduce((sum, { text }) => sum + text.length, 0);
  if (total < worthAThread || import.meta.url.endsWith(".ts")) return [files, []];
  const parts: [TextFile[], TextFile[]] = [[], []];
  const lengths: [number, number] = [0, 0];
  for (const file of [...files].sort((a, b) => b.text.length - a.text.length)) {
    const shorter = lengths[0] <= lengths[1] ? 0 : 1;
    parts[shorter].push(file);
    lengths[shorter] += file.text.length;
  }
  return parts;
}
