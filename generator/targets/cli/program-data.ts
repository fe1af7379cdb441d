// What the whole program knows of the API: credentials, servers, names. Plain data.

import type { Json } from "../../model/brands.js";
import type { Document, Operation, SecurityScheme } from "../../model/document.js";
import type { OutputSettings } from "../../model/output-settings.js";
import { takesPassword } from "../../model/query/credentials.js";
import { variableName } from "../../writer/variable-name.js";
import { environmentsOf, serverURL } from "../client/servers.js";
import { kebab } from "../../writer/kebab.js";
import { aboutData, type Data } from "./flags.js";

export interface ProgramSource {
  readonly document: Document;
  readonly settings: OutputSettings;
  readonly security: Operation["security"];
  readonly bin: string;
}

export function programData({ document, settings, security, bin }: ProgramSource): Data {
  const [server] = document.servers;
  const environments = environmentsOf(document).map(({ name }) => name);
  return {
    bin,
    title: document.title,
    version: settings.packageVersion,
    about: aboutData(document)["about"] ?? "",
    agent: `${settings.clientName}/CLI ${settings.packageVersion}`,
    credentials: document.securitySchemes.map((scheme) => credential(scheme, settings)),
    baseURL: {
      env: variableName(settings.envPrefix, "baseURL"),
      defaultValue: server && environments.length === 0 ? serverURL(server) : "",
    },
    environments,
    variables: variables(document),
    security,
  };
}

function credential(scheme: SecurityScheme, { envPrefix }: OutputSettings): Json {
  const { id, option } = scheme;
  const about = String(aboutData(scheme)["about"] ?? "");
  const flag = (suffix: string, note: string): Json => ({
    name: kebab(`${option}${suffix}`) || "credential",
    env: variableName(envPrefix, `${option}${suffix}`),
    about: note,
  });
  const isPassword = takesPassword(scheme);
  return {
    scheme: id,
    option,
    kind: isPassword ? "password" : "token",
    flags: isPassword ? [flag("Username", about), flag("Password", "")] : [flag("", about)],
  };
}

/** Over all servers, each variable once. */
function variables({ servers }: Document): readonly Json[] {
  const all = new Map(servers.flatMap((server) => server.variables.map((one) => [one.name, one] as const)));
  return [...all.values()].map(({ name, default: defaultValue, values }) => ({ name, defaultValue, values }));
}
