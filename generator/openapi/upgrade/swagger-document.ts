// The top of a Swagger 2.0 document, its servers and its security schemes → OpenAPI 3.1.

import type { Json } from "../../model/brands.js";
import { rootPointer } from "../../input/pointer.js";
import {
  entriesAt,
  isRaw,
  refOf,
  objectAt,
  textAt,
  valueAt,
  type Raw,
  without,
  listAt,
} from "../../input/raw.js";
import type { NodePath } from "../../input/resolve/node-path.js";
import type { Upgrading } from "./upgrading.js";

const replaced = [
  ...["swagger", "host", "basePath", "schemes", "consumes", "produces"],
  ...["definitions", "parameters", "responses", "securityDefinitions"],
];

/** `raw` has its children upgraded: a shared body parameter is a request body already. */
export function upgradeSwaggerDocument(raw: Raw, { root, pointerMap, follow }: Upgrading): Raw {
  const parameterAt = (holder: Raw, name: string): Json | undefined =>
    valueAt(objectAt(holder, "parameters") ?? {}, name);
  // Those of an index in another file stand here since its upgrade alone.
  const isBody = (name: string): boolean =>
    isBodyParameter(parameterAt(root, name) ?? parameterAt(raw, name), follow);
  const shared = entriesAt(raw, "parameters");
  for (const [name] of shared) {
    const section = isBody(name) ? "requestBodies" : "parameters";
    pointerMap.add(rootPointer, ["parameters", name], ["components", section, name]);
  }
  for (const [from, to] of sections) pointerMap.add(rootPointer, [from], ["components", to]);
  const components: Raw = {
    ...Object.fromEntries(sections.map(([from, to]) => [to, objectAt(raw, from) ?? {}])),
    parameters: Object.fromEntries(shared.filter(([name]) => !isBody(name))),
    requestBodies: Object.fromEntries(shared.filter(([name]) => isBody(name))),
  };
  const servers = swaggerServers(raw, raw);
  return {
    openapi: "3.1.0",
    ...without(raw, ...replaced),
    ...(servers && { servers }),
    components: withoutEmpty(components),
  };
}

/** A shared parameter may stand in a file of its own. */
function isBodyParameter(value: Json | undefined, follow: Upgrading["follow"]): boolean {
  let declared = value;
  let from = "";
  while (isRaw(declared)) {
    const ref = refOf(declared);
    if (ref === null) return textAt(declared, "in") === "body";
    const beyond: NodePath | null = follow(ref, from);
    from = beyond?.file ?? "";
    declared = beyond?.value;
  }
  return false;
}

const sections = [
  ["definitions", "schemas"],
  ["responses", "responses"],
  ["securityDefinitions", "securitySchemes"],
] as const;

function withoutEmpty(components: Raw): Raw {
  const filled = ([, section]: readonly [string, Json]): boolean =>
    isRaw(section) && Object.keys(section).length > 0;
  return Object.fromEntries(Object.entries(components).filter(filled));
}

/** `basic` and the flat OAuth 2 flows; an API key is spelled the same in both. */
export function upgradeSwaggerSecurity(raw: Raw): Raw {
  const type = textAt(raw, "type");
  if (type === "basic") return { ...raw, type: "http", scheme: "basic" };
  if (type !== "oauth2") return raw;
  const flow = textAt(raw, "flow") ?? "";
  const keys = ["authorizationUrl", "tokenUrl", "scopes"].filter((key) => Object.hasOwn(raw, key));
  const details = Object.fromEntries(keys.map((key) => [key, raw[key] ?? null]));
  const flows = { [flowNames.get(flow) ?? flow]: { scopes: {}, ...details } };
  return { ...without(raw, "flow", ...keys), flows };
}

const flowNames: ReadonlyMap<string, string> = new Map([
  ["application", "clientCredentials"],
  ["accessCode", "authorizationCode"],
]);

/** One server a scheme, encrypted ones first. `holder` is the root, or an operation with schemes of its own. */
export function swaggerServers(root: Raw, holder: Raw): readonly Raw[] | null {
  const path = (textAt(root, "basePath") ?? "").replace(/\/+$/, "");
  const host = textAt(root, "host");
  if (host === null)
    return valueAt(root, "basePath") === undefined ? null : [{ url: path === "" ? "/" : path }];
  const listed = listAt(holder, "schemes");
  const schemes = ["https", "http"].filter((scheme) =>
    listed.length === 0 ? scheme === "https" : listed.includes(scheme),
  );
  return schemes.map((scheme) => ({ url: `${scheme}://${host}${path}` }));
}
