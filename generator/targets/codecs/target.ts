// The target `codecs`: what types are in JSON and in the program where these differ, in src/codecs.

import { readmePage, type Page } from "../readme/page.js";
import { defineTarget } from "../target.js";
import { coreRuntime } from "../templates-folder.js";
import { emitCodecs } from "./emit-codecs.js";
import { isLargeInteger, isNumber, isString } from "../../model/query/kinds.js";
import { visitSchema } from "../../model/walk.js";
import { code, section } from "../readme/encoders.js";

export const target = defineTarget({
  name: "codecs",
  dependsOn: ["types"],
  files: (_, { modules, settings }) => emitCodecs(modules, settings),
  runtime: coreRuntime,
  package: (_, { modules }) =>
    modules.codecs.size > 0 ? { exports: { "./codecs": "src/codecs/index" } } : {},
  readme: (_, context) =>
    context.isRequested("client")
      ? [{ id: "converted-values", text: codecValues(context.once(readmePage)), after: "named-values" }]
      : [],
});

/** Where values are other in the program than in JSON. */
function codecValues({ document, settings }: Page): string {
  const { dates, int64, packageName } = settings;
  const { dateTimes, largeIntegers } = codecFormats(document);
  const isDated = dates === "Date" && dateTimes;
  const isLarge = int64 !== "number" && largeIntegers;
  if (!isDated && !isLarge) return "";
  const kinds = [
    ...(isDated ? ["points in time are `Date`s"] : []),
    ...(isLarge && int64 === "bigint" ? ["integers of 64 bits are `bigint`s"] : []),
    ...(isLarge && int64 === "string" ? ["integers of 64 bits are texts of their digits"] : []),
  ];
  return section(
    isDated && isLarge ? "Dates and large integers" : isDated ? "Dates" : "Large integers",
    `In parameters, request bodies, responses, events and errors ${kinds.join(", and ")}; in JSON they are what the API describes. A value that does not have its type is passed on unchanged. Validators validate JSON: \`isX\` and \`assertX\` are about \`Encoded<X>\`, \`validateX\` and \`parseX\` return an \`X\`, and \`parseX\` loses no digit. \`XCodec\`, \`decode\` and \`encode\` convert between them, and \`stringify\` writes what \`JSON.stringify\` refuses:`,
    code(
      `import { stringify } from ${JSON.stringify(`${packageName}/codecs`)};`,
      "",
      "console.log(stringify({ count: 2n, at: new Date() }));",
    ),
  );
}

function codecFormats({ definitions }: Page["document"]): { dateTimes: boolean; largeIntegers: boolean } {
  const found = { dateTimes: false, largeIntegers: false };
  for (const { schema } of definitions)
    visitSchema(schema, (inner) => {
      found.dateTimes ||= isString(inner) && inner.format === "date-time";
      found.largeIntegers ||= isNumber(inner) && isLargeInteger(inner);
    });
  return found;
}
