// The README's sections on the client, in their order.

import type { Page } from "../../readme/page.js";
import type { ReadmeSection } from "../../target.js";
import { answers, limits, paging, streaming } from "./calls.js";
import { callbacks, logs, otherRequests, outcomes, webhooks } from "./features.js";
import { calls, errors, functions, options } from "./overview.js";
import { quickStart } from "./start.js";
import { files } from "./uploads.js";

const sections: readonly (readonly [id: string, write: (page: Page) => string])[] = [
  ["quick-start", quickStart],
  ["calls", calls],
  ["responses", answers],
  ["streams", streaming],
  ["pagination", paging],
  ["files", files],
  ["errors", errors],
  ["outcomes", outcomes],
  ["limits", limits],
  ["options", options],
  ["webhooks", webhooks],
  ["callbacks", callbacks],
  ["logging", logs],
  ["other-requests", otherRequests],
  ["small-bundles", functions],
];

export function clientSections(page: Page): readonly ReadmeSection[] {
  return sections.map(([id, write]) => ({ id, text: write(page) }));
}
