// Which resource and method name an operation gets: by its path, by pins, and when names meet.

import { expect, test } from "vitest";
import { Report } from "../../generator/diagnostics/report.js";
import type { DraftOperation } from "../../generator/model/document.js";
import { make } from "../../generator/model/build.js";
import type { Method } from "../../generator/model/operation.js";
import { pathTemplate } from "../../generator/model/query/operations.js";
import { noSettings, type PassSettings } from "../../generator/transform/pass-settings.js";
import { resources } from "../../generator/transform/resources.js";
import { chainOf, routeOf } from "../../generator/transform/resources/routes.js";
import { answer, pointer, contentOf, draftOf, operationOf } from "./drafts.js";
import { readOfficialNames, readVendorDraft } from "./official-names.js";

const material = process.env["SDKWRIGHT_MATERIAL"];

const listOf = contentOf(
  make.object(pointer(), [
    make.property(pointer(), "data", { schema: make.array(pointer(), make.unknown(pointer())) }),
  ]),
);

/** `GET! /pets` answers with a list. */
function operation(line: string, parts: Partial<Omit<DraftOperation, "path">> = {}): DraftOperation {
  const [verb = "", path = "", id] = line.split(" ");
  const method = verb.replace("!", "").toLowerCase() as Method;
  const responses = verb.endsWith("!") ? [answer(200, listOf)] : [];
  return operationOf({ path, method, responses, ...(id !== undefined && { id }), ...parts });
}

function namesOf(lines: readonly (string | DraftOperation)[], names: Partial<PassSettings["names"]> = {}) {
  const report = new Report();
  const operations = lines.map((line) => (typeof line === "string" ? operation(line) : line));
  const draft = resources(
    draftOf({ operations }),
    { ...noSettings, names: { ...noSettings.names, ...names } },
    report,
  );
  return {
    names: draft.operations.map(({ resource, name }) => [...resource, name.text].join(".")),
    problems: report.problems.map(({ code, text }) => `${code} ${text}`),
    draft,
  };
}

const rows: readonly [lines: readonly string[], want: readonly string[]][] = [
  [
    [
      "GET! /chat/completions",
      "POST /chat/completions",
      "GET /chat/completions/{completion_id}",
      "POST /chat/completions/{completion_id}",
      "DELETE /chat/completions/{completion_id}",
      "GET! /chat/completions/{completion_id}/messages",
    ],
    [
      "chat.completions.list",
      "chat.completions.create",
      "chat.completions.retrieve",
      "chat.completions.update",
      "chat.completions.delete",
      "chat.completions.messages.list",
    ],
  ],
  [["POST /batches/{id}/cancel"], ["batches.cancel"]],
  [
    ["POST /graders/run", "GET /graders/{id}"],
    ["graders.run", "graders.retrieve"],
  ],
  [
    ["POST /search", "POST /getChat", "POST /v1/login", "POST /embeddings embeddings_create", "GET /ping"],
    ["search", "getChat", "login", "embeddings.create", "ping"],
  ],
  [
    ["POST /login", "POST /login/sso", "GET /login"],
    ["login.update", "login.sso.create", "login.retrieve"],
  ],
  [
    ["POST /logOut", "POST /banChatMember", "POST /answerCallbackQuery", "POST /{org}/sync"],
    ["logOut", "banChatMember", "answerCallbackQuery", "sync"],
  ],
  [
    ["POST /points/query", "POST /points/query/groups", "POST /points/query/batch", "GET /points/{id}"],
    ["points.query", "points.queryGroups", "points.queryBatch", "points.retrieve"],
  ],
  [
    ["POST /files/{id}/upload_sessions x", "PUT /files/upload_sessions/{id}"],
    ["files.uploadSessions.create", "files.uploadSessions.update"],
  ],
  [
    ["POST /account/login_links", "POST /stores/{id}/list-objects", "POST /jobs/{id}/delete-files"],
    ["account.loginLinks.create", "stores.listObjects", "jobs.deleteFiles"],
  ],
  [
    ["POST /uploads/{id}/share", "GET /uploads/share/{id}/views"],
    ["uploads.share.create", "uploads.share.views.retrieve"],
  ],
  [
    ["GET /event event.subscribe", "GET /find find.text", "GET! /session session.list", "GET /app app.get"],
    ["event.subscribe", "find.text", "session.list", "app.retrieve"],
  ],
  [
    ["GET /stats listStats", "GET /reports/{id} list_reports", "POST /prices/{id} ListPrices"],
    ["stats.list", "reports.list", "prices.list"],
  ],
  [
    ["PUT /points upsert_points", "POST /points/payload set_payload", "PUT /a/keys createOrUpdateKeys"],
    ["points.upsert", "points.payload.set", "a.keys.createOrUpdate"],
  ],
  [
    ["GET /rest/api/3/issues/{id}", "POST /rest/api/3/issues"],
    ["issues.retrieve", "issues.create"],
  ],
  [
    ["GET /rest/api/3/issues/{id}", "GET /rest/other/1/issues/{id}"],
    ["api.v3.issues.retrieve", "other.v1.issues.retrieve"],
  ],
  [
    ["GET! /v1/pets", "GET! /pets", "GET! /v1/owners", "GET! /v2/owners", "GET /v1"],
    ["v1.pets.list", "pets.list", "owners.list", "v2.owners.list", "v1.retrieve"],
  ],
  [
    ["GET! /api/v2.1/agents", "POST /api/v2.1/tools"],
    ["agents.list", "tools.create"],
  ],
  [
    ["GET! /api/v1/agents", "GET! /api/v2/agents"],
    ["agents.list", "v2.agents.list"],
  ],
  [
    ["GET! /api/v{version}/agents", "POST /api/v{version}/tools"],
    ["agents.list", "tools.create"],
  ],
  [
    ["GET /v1/{id}", "PUT /v1/{id}"],
    ["v1.retrieve", "v1.update"],
  ],
  [
    [
      "POST /chat.postMessage",
      "GET /team.billing.info",
      "POST /rpc/com.acme.users/list.all",
      "GET! /users.list",
    ],
    ["chat.postMessage", "team.billing.info", "rpc.comAcmeUsers.list.all", "users.list"],
  ],
  [
    ["GET /keys.set", "POST /keys.set", "GET /openapi.yaml", "GET /.well-known/jwks.json", "GET /v2.1/a"],
    [
      "keysSet.retrieve",
      "keysSet.update",
      "openapiYaml.retrieve",
      "wellKnown.jwks.retrieve",
      "v21.a.retrieve",
    ],
  ],
  [
    ["POST /signatures/cancel/{id}", "POST /signatures/notes/{id}"],
    ["signatures.cancel", "signatures.notes.update"],
  ],
  [
    ["POST /signatures/cancel/{id}", "GET /signatures/cancel"],
    ["signatures.cancel.update", "signatures.cancel.list"],
  ],
  [["POST /runs/{id}/submit_tool_outputs"], ["runs.submitToolOutputs"]],
  [["POST /jobs/{id}/frobnicate frobnicateJob"], ["jobs.frobnicate"]],
  [["POST /jobs/{id}/events createEvent"], ["jobs.events.create"]],
  [
    ["POST /jobs/{id}/cancel", "GET /jobs/{id}/cancel"],
    ["jobs.cancel.update", "jobs.cancel.retrieve"],
  ],
  [
    ["GET /spend_limit", "POST /spend_limit"],
    ["spendLimit.retrieve", "spendLimit.update"],
  ],
  [
    ["GET /pets", "GET /pets/{id}"],
    ["pets.list", "pets.retrieve"],
  ],
  [
    ["PUT /pets/{id}", "PATCH /pets/{id}"],
    ["pets.replace", "pets.update"],
  ],
  [["PUT /pets/{id}"], ["pets.update"]],
  [
    ["GET /usage/images", "GET /usage/audio_speeches", "GET /usage/costs"],
    ["usage.images", "usage.audioSpeeches", "usage.costs"],
  ],
  [
    ["GET /usage/images", "GET /usage/costs"],
    ["usage.images.retrieve", "usage.costs.retrieve"],
  ],
  [
    ["GET! /u/a", "GET! /u/b", "GET! /u/c"],
    ["u.a.list", "u.b.list", "u.c.list"],
  ],
  [["GET /admin_api_keys/{id}"], ["adminAPIKeys.retrieve"]],
  [
    ["POST /responses?beta=true", "POST /responses"],
    ["beta.responses.create", "responses.create"],
  ],
  [
    ["POST /things:batchGet", "POST /{name}:cancel"],
    ["things.batchGet", "cancel"],
  ],
  [["POST /things/{name}:cancel"], ["things.cancel"]],
  [
    ["GET! /Calls.json", "GET /Calls/{sid}.json", "GET /calls/{id}/thumbnail.{extension}"],
    ["calls.list", "calls.retrieve", "calls.thumbnail.retrieve"],
  ],
  [["GET /"], ["root.retrieve"]],
  [
    ["GET! /pets/findByStatus", "GET /users/login", "GET! /users/search"],
    ["pets.findByStatus", "users.login", "users.search"],
  ],
  [
    ["GET! /users/search_results", "GET /users/{id}/release", "GET /search"],
    ["users.searchResults.list", "users.release.retrieve", "search"],
  ],
  [
    ["GET /users/login", "POST /users/login"],
    ["users.login.retrieve", "users.login.update"],
  ],
  [
    ["GET! /pets/list", "GET /cards/{id}/list", "GET /pets/get/{id}", "GET! /pets/search/{name}"],
    ["pets.list", "cards.list.retrieve", "pets.get", "pets.search"],
  ],
  [
    ["GET /v1/customers:listAccounts", "GET /v1/customers/{id}"],
    ["customers.listAccounts", "customers.retrieve"],
  ],
  [
    ["PUT /orders/{id}/cancel", "PATCH /users/{id}/reset-password", "PUT /users/{id}/schedule"],
    ["orders.cancel", "users.resetPassword", "users.schedule.update"],
  ],
  [
    ["PUT /orders/{id}/hold", "GET /orders/{id}/hold", "PUT /users/{id}/lock", "PUT /jobs/update/{id}"],
    ["orders.hold.update", "orders.hold.retrieve", "users.lock.update", "jobs.update"],
  ],
  [
    ["DELETE /members/remove/{id}", "DELETE /posts/{id}/share", "DELETE /carts/{id}/clear"],
    ["members.remove", "posts.share.delete", "carts.clear"],
  ],
  [
    ["HEAD /pets", "OPTIONS /pets"],
    ["pets.head", "pets.options"],
  ],
];
test.each(rows)("%j → %j", (lines, want) => {
  expect(namesOf(lines)).toMatchObject({ names: want, problems: [] });
});

test.each<[line: string, field: string, want: string]>([
  ["GET /v1/{parent}/gateways", "gateways", "gateways.list"],
  ["GET /air-ports", "airPorts", "airPorts.list"],
  ["GET /v1/status", "checks", "status.retrieve"],
])("%s with a list of %s → %s", (line, field, want) => {
  const answered = make.object(
    pointer(),
    [field, "unreachable"].map((name) =>
      make.property(pointer(), name, { schema: make.array(pointer(), make.unknown(pointer())) }),
    ),
  );
  expect(namesOf([operation(line, { responses: [answer(200, contentOf(answered))] })]).names).toEqual([want]);
});

test("the function is named by the whole path and the method", () => {
  const [first] = namesOf(["GET /chat/completions/{id}"]).draft.operations;
  expect(first?.functionName).toEqual({ text: "chatCompletionsRetrieve", source: "derived" });
});

test("of very many segments the outer and the inner ones name resources, so that folders stay bounded", () => {
  const text = Array.from({ length: 1000 }, (_, index) => `/s${index}`).join("");
  const route = routeOf([{ kind: "text", text }], new Map());
  expect(chainOf(route, route.segments)).toEqual(
    [0, 1, 2, 3, 4, 5, 994, 995, 996, 997, 998, 999].map((index) => `s${index}`),
  );
});

test.each(["#", "?"])("what follows a %s in a path is no part of its segments", (mark) => {
  const route = routeOf([{ kind: "text", text: `/v1/pets${mark}beta` }], new Map([["/v1", []]]));
  expect(chainOf(route, route.segments).at(-1)).toBe("pets");
});

test("the root path belongs to the resource of its first tag", () => {
  expect(namesOf([operation("GET /", { tags: ["Health Check"] })]).names).toEqual(["healthCheck.retrieve"]);
});

test("an operation whose name is taken is named by its operationId without the parent's noun", () => {
  expect(
    namesOf(["POST /threads/runs createThreadAndRun", "POST /threads/{id}/runs createRun"]),
  ).toMatchObject({
    names: ["threads.createAndRun", "threads.runs.create"],
    problems: [
      "SW402 createThreadAndRun is named threads.createAndRun, because threads.runs.create is createRun",
    ],
  });
});

const settled: readonly [lines: readonly string[], want: readonly string[]][] = [
  [
    ["DELETE /shop/pets/{id} deletePet", "DELETE /shop/pets deletePetByName"],
    ["shop.pets.delete", "shop.pets.deleteByName"],
  ],
  [
    ["POST /a/pets/{id}/search x", "POST /a/pets/search callWithPets"],
    ["a.pets.search", "a.pets.callWithPets"],
  ],
  [
    ["POST /v1/jobs/{id}/cancel x", "POST /v1/jobs/cancel batch_cancel_jobs_v1_jobs_cancel_post"],
    ["jobs.cancel", "jobs.batchCancel"],
  ],
  [
    ["GET! /{org}/pets", "GET! /pets"],
    ["pets.list", "pets.listAll"],
  ],
  [
    ["DELETE /pets", "DELETE /pets/{id}"],
    ["pets.deleteMany", "pets.delete"],
  ],
  [
    ["DELETE /pets delete-pets", "DELETE /pets/{petId} delete-pets-petId"],
    ["pets.deleteMany", "pets.delete"],
  ],
  [
    ["GET /votes/{hash}/{index}", "GET /votes/{action_id}"],
    ["votes.retrieveByHashAndIndex", "votes.retrieve"],
  ],
  [
    ["GET /gists/{id} gists/get", "GET /gists/{id}/{sha} gists/get-revision"],
    ["gists.retrieve", "gists.getRevision"],
  ],
  [
    [
      "DELETE /v3/dirs/{path} delete-/v3/dirs/{path}_removeByPath",
      "DELETE /v3/dirs/{id} delete-/v3/dirs/{id}_remove",
    ],
    ["dirs.removeByPath", "dirs.delete"],
  ],
  [
    ["PUT /jobs/{id}/labels jobs/set-labels", "PUT /jobs/{id}/labels/{name} jobs/add-label"],
    ["jobs.labels.set", "jobs.labels.update"],
  ],
  [
    [
      "DELETE /api/v1/namespaces/{ns}/configmaps deleteCoreV1CollectionNamespacedConfigMap",
      "DELETE /api/v1/namespaces/{ns}/configmaps/{name} deleteCoreV1NamespacedConfigMap",
    ],
    ["namespaces.configmaps.deleteMany", "namespaces.configmaps.delete"],
  ],
  [
    ["GET /a/{id}/b getB", "GET /a/b getB_1"],
    ["a.b.retrieve", "a.b.get"],
  ],
  [
    ["POST /droplets/{id}/actions x", "POST /droplets/actions dropletActions_post_byTag"],
    ["droplets.actions.create", "droplets.actions.createByTag"],
  ],
  [
    ["POST /{org}/pets", "POST /pets"],
    ["pets.create", "pets.postPets"],
  ],
];
test.each(settled)("%j → %j, and it is said", (lines, want) => {
  const { names, problems } = namesOf(lines);
  expect(names).toEqual(want);
  expect(problems.map((problem) => problem.slice(0, 5))).toEqual(["SW402"]);
});

test("a path of its own outranks the root for a name", () => {
  const root = operation("GET /", { tags: ["Health"] });
  expect(namesOf([root, "GET /health"]).names).toEqual(["health.get", "health.retrieve"]);
});

test("a path's fragment names what is done there", () => {
  const again = (line: string, fragment: string): DraftOperation =>
    operation(line, { name: { text: fragment, source: "component" } });
  expect(
    namesOf([
      "POST /oauth2/token",
      again("POST /oauth2/token", "refresh_now"),
      "POST /jobs/{id}/restart",
      again("POST /jobs/{id}/restart", "stream"),
      again("POST /talks", "stream"),
      again("POST /talks/{id}", "stream"),
    ]),
  ).toMatchObject({
    names: [
      "oauth2.token.create",
      "oauth2.token.refreshNow",
      "jobs.restart",
      "jobs.restartStream",
      "talks.createStream",
      "talks.updateStream",
    ],
    problems: [],
  });
});

test("a fragment that repeats the name of the path's slot names nothing", () => {
  const told = (line: string, fragment: string): DraftOperation =>
    operation(line, { name: { text: fragment, source: "component" } });
  expect(
    namesOf([
      told("GET /users/{user_id_or_name}", "idOrName"),
      told("DELETE /users/{user_id}", "id"),
      told("POST /users/{user_id}/id", "id"),
      told("PATCH /users/{valid}", "id"),
    ]).names,
  ).toEqual(["users.retrieve", "users.delete", "users.id.id", "users.id"]);
});

test("names of a path do not depend on the order of the document, nor on unrelated operations", () => {
  const lines = ["POST /a/runs createAAndRun", "POST /a/{id}/runs createRun", "GET! /a", "PUT /a/{id}"];
  const before = new Map(namesOf(lines).names.map((name, index) => [lines[index], name]));
  const shuffled = [...lines].reverse().concat("GET! /zebras", "POST /b/{id}/cancel");
  const after = new Map(namesOf(shuffled).names.map((name, index) => [shuffled[index], name]));
  expect(lines.map((line) => after.get(line))).toEqual([...before.values()]);
});

test("a prefix puts resources in front, at a border between segments, and the longest counts", () => {
  const prefixes = { "/threads": "beta", "/threads/private/": "beta.hidden" };
  expect(
    namesOf(["GET! /threads/{id}", "GET! /threadsafe", "GET! /threads/private/x"], { prefixes }).names,
  ).toEqual(["beta.threads.retrieve", "threadsafe.list", "beta.hidden.threads.private.x.list"]);
});

test("a prefix with nothing to put in front is left out of the names", () => {
  const prefixes = { "/v1": "", "/v1/admin": "staff" };
  expect(namesOf(["GET! /v1/pets", "GET! /v1/admin/logs", "GET! /v10/pets"], { prefixes }).names).toEqual([
    "pets.list",
    "staff.admin.logs.list",
    "v10.pets.list",
  ]);
});

test("a pin in the options wins over an extension, and both over the path", () => {
  const lines = [
    operation("POST /a/{id}/b", { nameOverride: "from.extension" }),
    operation("POST /c", { nameOverride: "x.y" }),
  ];
  const operations = { "post /a/{}/b": "beta.a.createAndRun" };
  expect(namesOf(lines, { operations })).toMatchObject({
    names: ["beta.a.createAndRun", "x.y"],
    problems: [],
  });
});

test("a pin without a dot renames the method alone", () => {
  expect(namesOf(["POST /images/edits"], { operations: { "POST /images/edits": "edit" } }).names).toEqual([
    "images.edits.edit",
  ]);
});

test.each([
  [["GET /v1/status", "GET! /v1/pets"], { "GET /v1/status": "apiStatus" }, "apiStatus"],
  [["GET /status", "POST /status"], { "GET /status": "apiStatus" }, "status.apiStatus"],
  [["GET /status", "POST /status"], { "GET /status": ".apiStatus" }, "apiStatus"],
  [["GET /a/{id}/b"], { "GET /a/{}/b": ".b" }, "b"],
  [["POST /login"], { "POST /login": "sessions.create" }, "sessions.create"],
])("of %j with %j, the first is %s", (lines, operations, want) => {
  expect(namesOf(lines, { operations })).toMatchObject({
    names: expect.arrayContaining([want]) as unknown,
    problems: [],
  });
});

test("a pin of the method's own name holds for the path's variants by query, unless one has its own", () => {
  const lines = ["POST /tokens", "POST /tokens?beta=true"];
  expect(namesOf(lines, { operations: { "POST /tokens": "count" } })).toMatchObject({
    names: ["tokens.count", "beta.tokens.count"],
    problems: [],
  });
  const own = { "POST /tokens": "count", "POST /tokens?beta=true": "beta.count" };
  expect(namesOf(lines, { operations: own }).names).toEqual(["tokens.count", "beta.count"]);
  expect(namesOf(lines, { operations: { "POST /tokens": "all.count" } }).names).toEqual([
    "all.count",
    "beta.tokens.create",
  ]);
});

test("a pinned name makes the operation that had it from its path move", () => {
  const operations = { "POST /pets/import": "pets.create" };
  expect(namesOf(["POST /pets createPet", "POST /pets/import"], { operations }).names).toEqual([
    "pets.createPet",
    "pets.create",
  ]);
});

const problemRows: readonly [
  lines: readonly string[],
  operations: Record<string, string>,
  want: readonly string[],
][] = [
  [
    ["GET /a one", "GET /b two"],
    { "GET /a": "x.get", "GET /b": "x.get" },
    ["SW401 the option `names` gives the name x.get to both one and two"],
  ],
  [
    ["GET /a one"],
    { "GET /a": "x.1y" },
    ['SW404 "x.1y", which the option `names` gives to one, is not a valid name'],
  ],
  [
    ["GET /a one"],
    { "GET /z": "x.y" },
    ["SW405 names.operations names GET /z, which the document does not have"],
  ],
  [["GET /a one", "GET /b one"], {}, ["SW406 the operationId one is already used at #/paths/~1a/get"]],
];
test.each(problemRows)("%j pinned as %j reports %j", (lines, operations, want) => {
  expect(namesOf(lines, { operations }).problems).toEqual(want);
});

test("of one path item under two paths nothing is said", () => {
  const same = { pointer: pointer("#/components/pathItems/A/get") };
  expect(namesOf([operation("GET /a one", same), operation("GET /b one", same)]).problems).toEqual([]);
});

test("an extension that is no name is left out and said", () => {
  expect(namesOf([operation("GET! /a one", { nameOverride: "a b" })])).toMatchObject({
    names: ["a.list"],
    problems: ['SW408 the extension that names one is ignored: "a b" is not a valid name'],
  });
});

test.skipIf(!material)(
  "259 of the vendor's 278 methods carry their official name with five prefix lines",
  () => {
    const prefixes = {
      "/assistants": "beta",
      "/threads": "beta",
      "/chatkit": "beta",
      "/organization": "admin",
      "/projects": "admin.organization",
    };
    const report = new Report();
    const draft = resources(
      readVendorDraft(material ?? ""),
      { ...noSettings, names: { ...noSettings.names, prefixes } },
      report,
    );
    const official = readOfficialNames(material ?? "");
    const named = draft.operations.map(({ method, path, resource, name }) => ({
      key: `${method.toUpperCase()} ${pathTemplate(path)}`,
      name: [...resource, name.text].join("."),
    }));
    expect(new Set(named.map(({ name }) => name)).size).toBe(288);
    expect(official.size).toBe(278);
    expect(named.filter(({ key, name }) => official.get(key)?.includes(name)).length).toBe(259);
    expect(report.problems.map(({ code }) => code)).toEqual(["SW402"]);
  },
);
