// From OpenAPI to the model: the whole document, lowered into a draft.
// Knows nothing of versions (upgraded before) or of names and simplifications (passes after).

import type { Report } from "../diagnostics/report.js";
import type { Pointer } from "../model/brands.js";
import type { Draft, DraftDeclaration } from "../model/document.js";
import { Choice } from "./lower/choice.js";
import { referToDeclared } from "./lower/declared-places.js";
import { lowerCallbacks } from "./lower/lower-callbacks.js";
import { LowerContext } from "./lower/lower-context.js";
import { lowerDeclaration } from "./lower/lower-declaration.js";
import { lowerInfo } from "./lower/lower-info.js";
import { lowerPaths } from "./lower/lower-paths.js";
import { lowerSecuritySchemes } from "./lower/lower-security.js";
import { lowerServers } from "./lower/lower-servers.js";
import { lowerWebhooks } from "./lower/lower-webhooks.js";
import { child, rootPointer } from "../input/pointer.js";
import { entriesAt, objectAt, type Raw } from "../input/raw.js";
import type { Sources } from "../input/sources.js";

const everything = new Choice({ include: [], exclude: [] });

/**
 * The draft of a document: declarations by id, operations by path, nothing of it in the order of a map's keys.
 * What is not carried is reported; a document with nothing to write is reported as SW106.
 */
export function lower(sources: Sources, report: Report, choice: Choice = everything): Draft {
  const context = new LowerContext(sources, report, choice);
  const { root } = sources;
  const { schemes: securitySchemes, carried } = lowerSecuritySchemes(root, context);
  const operations = lowerPaths(root, carried, context);
  declareComponents(root, context);
  const webhooks = lowerWebhooks(root, context);
  const callbacks = lowerCallbacks(operations, context);
  const named = declarations(context).map((decl) => ({
    ...decl,
    name: webhooks?.names.get(decl.id) ?? decl.name,
  }));
  const decls = [...(webhooks ? [webhooks.event] : []), ...callbacks.decls, ...named];
  context.settle();
  choice.reportMisses(report);
  if (operations.length === 0 && decls.length === 0) context.add("SW106", rootPointer, {});
  return referToDeclared({
    ...lowerInfo(root, context),
    servers: lowerServers(root, rootPointer, context),
    securitySchemes,
    decls,
    operations,
    ...(webhooks && { webhookEvent: webhooks.event.id }),
    ...(callbacks.chosen.length > 0 && { callbacks: callbacks.chosen }),
  });
}

/** Every named component is declared, whether anything refers to it or not. */
function declareComponents(root: Raw, context: LowerContext): void {
  for (const [name] of entriesAt(objectAt(root, "components") ?? {}, "schemas")) {
    if (!name.startsWith("x-")) context.declare(child("#/components/schemas" as Pointer, name), false);
  }
}

/** Lowering one may ask for others, so the list grows while it is worked off. */
function declarations(context: LowerContext): readonly DraftDeclaration[] {
  const decls: DraftDeclaration[] = [];
  for (let wanted = context.next(); wanted; wanted = context.next()) {
    decls.push(lowerDeclaration(wanted, context));
  }
  return decls.sort((a, b) => (a.id < b.id ? -1 : 1));
}
