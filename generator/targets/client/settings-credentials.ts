// The options that carry credentials, where they come from, and what becomes of them.

import type { OptionalKind, PropertySignatureStructure } from "ts-morph";
import type { SecurityScheme } from "../../model/document.js";
import type { OutputSettings } from "../../model/output-settings.js";
import { takesPassword, tokenUrlOf } from "../../model/query/credentials.js";
import type { ImportBag } from "../../writer/symbols.js";
import { jsonExpression, propertyKey, stringLiteral } from "../../writer/text.js";
import { variableName, programVariable } from "../../writer/variable-name.js";
import { runtimeType, runtimeValue } from "../runtime-symbols.js";
import { codeSpan, docStructures, prose } from "../types/type-docs.js";

export interface CredentialContext {
  readonly settings: OutputSettings;
  readonly imports: ImportBag;
}

export function credentialOption(
  scheme: SecurityScheme,
  context: CredentialContext,
): OptionalKind<PropertySignatureStructure> {
  const { imports, settings } = context;
  const variable = codeSpan(variableName(settings.envPrefix, scheme.option));
  const value = imports.use(runtimeType("CredentialValue"));
  const own = prose(scheme);
  const fallback = takesPassword(scheme)
    ? `Default: the environment variables ${codeSpan(variableName(settings.envPrefix, `${scheme.option}Username`))} and ${codeSpan(
        variableName(settings.envPrefix, `${scheme.option}Password`),
      )}.`
    : `Default: the environment variable${isProgram(scheme) ? "s" : ""} ${isProgram(scheme) ? `${variable}, or ${codeSpan(programVariable(scheme, "ID", settings))} and ${codeSpan(programVariable(scheme, "Secret", settings))}` : variable}.`;
  const program = isProgram(scheme) ? `${imports.use(runtimeType("ClientCredentials"))} | ` : "";
  return {
    name: propertyKey(scheme.option),
    hasQuestionToken: true,
    type: takesPassword(scheme)
      ? `{ username: string; password: ${value} } | null | undefined`
      : `${program}${value} | undefined`,
    docs: docStructures([own, fallback].filter((block) => block !== "").join("\n\n")),
  };
}

/** An option that is null was decided to be nothing; only one that is left out comes from the environment. */
export function optionDefault(scheme: SecurityScheme, context: CredentialContext): string {
  if (takesPassword(scheme)) return scheme.option;
  if (isProgram(scheme)) {
    const { imports, settings } = context;
    const [id, secret] = (["ID", "Secret"] as const).map(
      (part) =>
        `${imports.use(runtimeValue("env"))}(${stringLiteral(programVariable(scheme, part, settings))})`,
    );
    const program = `${imports.use(runtimeValue("clientCredentialsFrom"))}(${id}, ${secret})`;
    return `${scheme.option} = ${fromEnvironment(scheme.option, context)} ?? ${program}`;
  }
  return `${scheme.option} = ${fromEnvironment(scheme.option, context)}`;
}

export function fromEnvironment(option: string, { imports, settings }: CredentialContext): string {
  const variable = variableName(settings.envPrefix, option);
  return `${imports.use(runtimeValue("env"))}(${stringLiteral(variable)})`;
}

export function credentialValue(scheme: SecurityScheme, context: CredentialContext): string {
  const { imports, settings } = context;
  const { option } = scheme;
  const source = jsonExpression({ option, env: variableName(settings.envPrefix, option) });
  const kind = scheme.scheme;
  switch (kind.kind) {
    case "bearer":
    case "oauth2":
    case "openIdConnect":
      return `${imports.use(runtimeValue("bearer"))}(${tokenOf(scheme)}, ${source})`;
    case "basic": {
      const from = (part: string): string =>
        `${option} === undefined ? ${fromEnvironment(`${option}_${part}`, context)} : ${option}?.${part}`;
      return `${imports.use(runtimeValue("basic"))}(${from("username")}, ${from("password")}, ${source})`;
    }
    case "apiKey": {
      const [place, name] = [stringLiteral(kind.in), stringLiteral(kind.serializedName)];
      return `${imports.use(runtimeValue("apiKey"))}(${option}, ${place}, ${name}, ${source})`;
    }
  }
}

function isProgram(scheme: SecurityScheme): boolean {
  return tokenUrlOf(scheme) !== null;
}

/** The local that holds what comes of a program's own credentials. */
function tokensName({ option }: SecurityScheme): string {
  return `${option}Tokens`;
}

/** What has to be made before the settings: a source of tokens for each scheme that can ask for them. */
export function tokenSources(
  schemes: readonly SecurityScheme[],
  { imports }: CredentialContext,
): { readonly statements: readonly string[]; readonly middleware: readonly string[] } {
  const sources = schemes.flatMap((one) => {
    const { option } = one;
    const url = tokenUrlOf(one);
    if (url === null) return [];
    const source = `{ tokenURL: ${stringLiteral(url)}, baseURL: address, fetch: rest.fetch, maxRetries: rest.maxRetries }`;
    const made = `${imports.use(runtimeValue("tokenFrom"))}(${option}, ${source})`;
    return [{ name: tokensName(one), statement: `const ${tokensName(one)} = ${made};` }];
  });
  return {
    statements: sources.map(({ statement }) => statement),
    middleware: sources.map(({ name }) => `...${name}.middleware`),
  };
}

/** The option itself, or the token that a program's own credentials buy. */
function tokenOf(scheme: SecurityScheme): string {
  return isProgram(scheme) ? `${tokensName(scheme)}.value` : scheme.option;
}
