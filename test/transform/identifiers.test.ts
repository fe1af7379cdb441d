// The spellings of names: words, cases, legality, singulars.

import { expect, test } from "vitest";
import {
  camelCase,
  isIdentifierText,
  kebabCase,
  pascalCase,
  spelledOut,
  startable,
  words,
  singular,
} from "../../generator/transform/names/identifiers.js";

const wordRows: readonly [given: string, want: readonly string[]][] = [
  ["completion_id", ["completion", "id"]],
  ["topLogprobs", ["top", "Logprobs"]],
  ["HTMLParser", ["HTML", "Parser"]],
  ["gpt-4o.mini", ["gpt", "4o", "mini"]],
  ["fileIDs", ["file", "IDs"]],
  ["MAX_TOKENS", ["max", "tokens"]],
  ["H264Codec", ["H264", "Codec"]],
  ["user2Id", ["user2", "Id"]],
  ["OAuth2Token", ["O", "Auth2", "Token"]],
  ["été_fini", ["été", "fini"]],
  ["e\u0301te\u0301", ["été"]],
  ["", []],
  ["--", []],
];
test.each(wordRows)("the words of %j are %j", (given, want) => {
  expect(words(given)).toEqual(want);
});

const caseRows: readonly [given: string, camel: string, pascal: string, kebab: string][] = [
  ["completion_id", "completionID", "CompletionID", "completion-id"],
  ["completion_ids", "completionIDs", "CompletionIDs", "completion-ids"],
  ["id_token", "idToken", "IDToken", "id-token"],
  ["url_citation", "urlCitation", "URLCitation", "url-citation"],
  ["admin_api_keys", "adminAPIKeys", "AdminAPIKeys", "admin-api-keys"],
  [
    "ResponseFormatJsonSchema",
    "responseFormatJSONSchema",
    "ResponseFormatJSONSchema",
    "response-format-json-schema",
  ],
  ["https_port", "httpsPort", "HttpsPort", "https-port"],
  ["chatGPT", "chatGPT", "ChatGPT", "chat-gpt"],
  ["ID", "id", "ID", "id"],
  ["v1beta1", "v1beta1", "V1beta1", "v1beta1"],
  ["日本語", "日本語", "日本語", "日-本-語"],
  ["__proto__", "proto", "Proto", "proto"],
  ["+1", "1", "1", "1"],
  ["", "", "", ""],
];
test.each(caseRows)("%j → %s, %s, %s", (given, camel, pascal, kebab) => {
  expect([camelCase(given), pascalCase(given), kebabCase(given)]).toEqual([camel, pascal, kebab]);
});

test.each(caseRows)("PascalCase of %j is stable", (given) => {
  expect(pascalCase(pascalCase(given))).toBe(pascalCase(given));
});

const spelledRows: readonly [given: string, want: string][] = [
  ["a-b", "AB"],
  ["C++", "CPlusPlus"],
  ["+1", "Plus1"],
  ["-1", "1"],
  ["€", "U20AC"],
];
test.each(spelledRows)("%j spelled out is %s", (given, want) => {
  expect(spelledOut(given)).toBe(want);
});

const startRows: readonly [given: string, want: string][] = [
  ["1foo", "OneFoo"],
  ["3dSecure", "ThreeDSecure"],
  ["2ndLine", "SecondLine"],
  ["404", "N404"],
  ["1099forms", "N1099forms"],
  ["Foo", "Foo"],
  ["", "Fallback"],
  ["a b", "ab"],
  ["💥", "Fallback"],
];
test.each(startRows)("%j made startable is %s", (given, want) => {
  expect(startable(given, "Fallback")).toBe(want);
  expect(isIdentifierText(startable(given, "Fallback"))).toBe(true);
});

const singularRows: readonly [given: string, want: string][] = [
  ["choices", "choice"],
  ["top_logprobs", "top_logprob"],
  ["fileBatches", "fileBatch"],
  ["companies", "company"],
  ["addresses", "address"],
  ["status", "status"],
  ["statuses", "status"],
  ["analyses", "analysis"],
  ["indices", "index"],
  ["aliases", "alias"],
  ["caches", "cache"],
  ["series", "series"],
  ["adminAPIKeys", "adminAPIKey"],
  ["IDs", "ID"],
  ["responses", "response"],
  ["databases", "database"],
  ["movies", "movie"],
  ["settings", "settings"],
  ["chat", "chat"],
  ["usage", "usage"],
  ["", ""],
];
test.each(singularRows)("one of %j is %j", (given, want) => {
  expect(singular(given)).toBe(want);
});
