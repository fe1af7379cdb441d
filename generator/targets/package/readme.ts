// README.md of the output: the sections of every target of the run, between how to install it and its license.

import type { Document } from "../../model/document.js";
import type { TextFile } from "../../writer/file-plan.js";
import { sectionsOf } from "../declared.js";
import { fillTemplate, TemplateError } from "../fill-template.js";
import { markdownBlock, markdownParagraph, markdownText } from "../readme/encoders.js";
import { section } from "../readme/encoders.js";
import type { ReadmeSection, TargetContext } from "../target.js";

export function readme(document: Document, context: TargetContext): TextFile {
  const { settings, templates, targets } = context;
  const written = targets.flatMap((target) => sectionsOf(target, document, context));
  const sections = [install(settings.packageName), ...ordered(written), license(document)];
  refuseUnknown(templates, sections);
  const shared = {
    name: markdownText(settings.packageName),
    title: markdownText(document.title),
    version: markdownText(document.version),
    clientName: markdownText(settings.clientName),
  };
  const texts = sections.map(({ id, text }) => {
    const name = sectionTemplate(id);
    return templates.has(name) ? fillTemplate(name, { ...shared, section: text }, templates).trim() : text;
  });
  const values = {
    ...shared,
    about: about(document),
    sections: texts.filter((text) => text !== "").join("\n\n"),
  };
  return { kind: "text", path: "README.md", text: fillTemplate("package/README.md.hbs", values, templates) };
}

/** @throws TemplateError for a template of the user that would replace nothing. */
function refuseUnknown(templates: ReadonlyMap<string, string>, sections: readonly ReadmeSection[]): void {
  const known = new Set([...packageTemplates, ...sections.map(({ id }) => sectionTemplate(id))]);
  const stray = [...templates.keys()].find((name) => !known.has(name));
  if (stray !== undefined)
    throw new TemplateError(stray, `it replaces nothing; there are ${[...known].join(", ")}`);
}

/** The templates of a package's files. */
const packageTemplates = ["package/package.json.hbs", "package/README.md.hbs", "package/tsconfig.json.hbs"];

/** The user's template that stands in for a section. */
function sectionTemplate(id: string): string {
  return `readme/${id}.md.hbs`;
}

/** Each behind the one it names, those without such a one in the order of their targets. */
function ordered(sections: readonly ReadmeSection[]): readonly ReadmeSection[] {
  const ids = new Set(sections.map(({ id }) => id));
  const follow = ({ id }: ReadmeSection): readonly ReadmeSection[] =>
    sections.filter(({ after }) => after === id).flatMap((one) => [one, ...follow(one)]);
  const roots = sections.filter(({ after }) => after === undefined || !ids.has(after));
  return roots.flatMap((one) => [one, ...follow(one)]);
}

function about(document: Document): string {
  const subject = `TypeScript client for ${markdownText(document.title)}, version ${markdownText(document.version)}.`;
  const needs =
    "It has no dependencies and runs wherever `fetch` does: Node.js 20 or newer, Deno, Bun, workers and browsers.";
  const summary = document.summary === undefined ? [] : [markdownParagraph(document.summary)];
  return [...summary, `${subject} ${needs}`].join("\n\n");
}

function install(packageName: string): ReadmeSection {
  const text = section(
    "Install",
    markdownBlock("sh", `npm install ${packageName}`),
    "The package contains ES modules. CommonJS programs `require` it from Node.js 20.19 on, or `await import()` it.",
  );
  return { id: "install", text };
}

function license({ license: declared }: Document): ReadmeSection {
  if (declared === null) return { id: "license", text: "" };
  const { name, url } = declared;
  const link = url !== null && /^https?:\/\/[^\s<>]*$/i.test(url) ? ` (<${url}>)` : "";
  return { id: "license", text: section("License", `${markdownParagraph(name)}${link}`) };
}
