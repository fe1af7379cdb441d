// What each pattern of `include` and `exclude` takes.

import { expect, test } from "vitest";
import { Report } from "../../generator/diagnostics/report.js";
import { OperationFilter, type OperationFacts } from "../../generator/openapi/lower/choice.js";

const facts = (given: string): OperationFacts => {
  const [method = "", path = "", id = "", ...tags] = given.split(" ");
  const place =
    method === "webhook"
      ? ({ kind: "webhook", name: path } as const)
      : ({ kind: "path", method, path } as const);
  return {
    place,
    id: id === "" || id === "-" ? null : id,
    tags: tags.filter((tag) => tag !== "!"),
    deprecated: tags.includes("!"),
  };
};

const rows: readonly [pattern: string, takes: readonly string[], not: readonly string[]][] = [
  ["/users", ["get /users"], ["get /users/", "get /users/1", "get /v1/users", "webhook /users"]],
  ["/users/*", ["get /users/{id}", "post /users/me"], ["get /users", "get /users/{id}/keys"]],
  ["/users/**", ["get /users", "get /users/{id}/keys"], ["get /users2"]],
  ["/**/keys", ["get /users/{id}/keys", "get /keys"], ["get /users/keysets"]],
  ["/**", ["get /", "get /a/b"], ["webhook a"]],
  ["/files/{name}.*", ["get /files/{file}.{ext}"], ["get /files/{file}"]],
  ["/users/{id}", ["get /users/{user_id}"], ["get /users/me"]],
  ["/a.b+c?d=true", ["get /a.b+c?d=true"], ["get /axb+c?d=true", "get /a.b+c"]],
  ["GET /users", ["get /users"], ["post /users"]],
  ["delete  /users/**", ["delete /users/{id}"], ["get /users/{id}"]],
  ["tag:Users", ["get /a - Users", "webhook a - Users"], ["get /a - users", "get /a - SuperUsers"]],
  ["tag:*Users", ["get /a - SuperUsers"], ["get /a - UsersOnly"]],
  ["createUser", ["post /a createUser"], ["post /a createUsers", "post /a -"]],
  ["id:create*", ["post /a createUser"], ["post /a recreate"]],
  ["id:deprecated", ["post /a deprecated"], ["post /a - !"]],
  ["deprecated", ["post /a - !"], ["post /a deprecated"]],
  ["webhook:order.*", ["webhook order.paid"], ["webhook orders", "post /order.paid"]],
];

test.each(rows)("%s", (pattern, takes, not) => {
  const choice = (): OperationFilter => new OperationFilter({ include: [pattern], exclude: [] });
  expect(takes.filter((one) => !choice().takes(facts(one)))).toEqual([]);
  expect(not.filter((one) => choice().takes(facts(one)))).toEqual([]);
});

test("nothing said takes everything; what is excluded is left out though it is included", () => {
  expect(new OperationFilter({ include: [], exclude: [] }).takes(facts("get /a"))).toBe(true);
  const filter = new OperationFilter({ include: ["/a/**", "tag:B"], exclude: ["deprecated"] });
  expect(["get /a", "get /b - B", "get /c", "get /a - !"].map((one) => filter.takes(facts(one)))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("a pattern that takes nothing is reported, one that another outranks is not", () => {
  const filter = new OperationFilter({ include: ["/a", "/b"], exclude: ["/a", "tag:None"] });
  filter.takes(facts("get /a"));
  const report = new Report();
  filter.reportMisses(report);
  expect(report.problems.map(({ code, text }) => `${code} ${text}`)).toEqual([
    'SW110 "/b" of `include` matches no operation',
    'SW110 "tag:None" of `exclude` matches no operation',
  ]);
});
