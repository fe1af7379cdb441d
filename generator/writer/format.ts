// Texts → the formatter's layout, in this thread. Knows nothing of what the texts say.

import type { TextFile } from "./file-plan.js";
import { formatText } from "./format-text.js";

export function format(files: readonly TextFile[]): Promise<readonly TextFile[]> {
  return Promise.all(
    files.map(async (file) =>
      file.laidOut === true ? file : { ...file, text: await formatText(file.path, file.text) },
    ),
  );
}
