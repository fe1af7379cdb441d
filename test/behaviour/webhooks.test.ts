// Webhooks: what a server may believe, and what type it has.

import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Webhooks } from "../../templates/runtime/webhooks.js";
import { featureClient, type FeatureClient } from "../support/feature-client.js";

const secret = `whsec_${Buffer.from("a secret of 24 bytes....").toString("base64")}`;
const body = JSON.stringify({ type: "order.paid", order: "o1" });
const now = (): number => Math.floor(Date.now() / 1000);

function signed(text: string | Buffer, { id = "msg_1", time = now(), key = secret } = {}) {
  const hmac = createHmac("sha256", Buffer.from(key.replace("whsec_", ""), "base64"));
  const proof = hmac.update(`${id}.${time}.`).update(text).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": String(time), "webhook-signature": `v1,${proof}` };
}
const hooks = new Webhooks<{ type: string }>();
const event = JSON.parse(body) as unknown;

test("an example of the specification", async () => {
  // Standard Webhooks, "Signature scheme": key, message and signature as published.
  const headers = {
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  };
  const known = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  const message = '{"test": 2432232314}';
  expect(await hooks.unwrap(message, headers, known, { tolerance: Infinity })).toEqual({ test: 2432232314 });
  await expect(hooks.unwrap(message, headers, known)).rejects.toThrow("too old");
});

test.each([
  ["as an object", signed(body)],
  [
    "in any case",
    Object.fromEntries(Object.entries(signed(body)).map(([name, value]) => [name.toUpperCase(), value])),
  ],
  ["as Headers", new Headers(signed(body))],
  ["as lists", Object.fromEntries(Object.entries(signed(body)).map(([name, value]) => [name, [value]]))],
])("headers %s", async (_, headers) => {
  expect(await hooks.unwrap(body, headers, secret)).toEqual(event);
});

test("a body of bytes, a second signature, a client's own secret", async () => {
  const bytes = new TextEncoder().encode(body);
  expect(await hooks.unwrap(bytes, signed(body), secret)).toEqual(event);
  const two = { ...signed(body), "webhook-signature": `v1a,xx v1,AAAA ${signed(body)["webhook-signature"]}` };
  expect(await hooks.unwrap(body, two, secret)).toEqual(event);
  expect(await new Webhooks(secret).unwrap(body, signed(body))).toEqual(event);
});

const other = `whsec_${Buffer.from("another secret of bytes.").toString("base64")}`;
test.each([
  ["another body", `${body} `, signed(body)],
  ["another secret", body, signed(body, { key: other })],
  ["another id", body, { ...signed(body), "webhook-id": "msg_2" }],
  ["another time", body, { ...signed(body), "webhook-timestamp": String(now() + 1) }],
  ["no signature", body, { ...signed(body), "webhook-signature": undefined }],
  ["an empty signature", body, { ...signed(body), "webhook-signature": "v1," }],
  ["a signature that is no base64", body, { ...signed(body), "webhook-signature": "v1,***" }],
  ["an asymmetric signature only", body, { ...signed(body), "webhook-signature": "v1a,AAAA" }],
  ["a time that is none", body, signed(body, { time: NaN })],
  ["an old message", body, signed(body, { time: now() - 301 })],
  // Far enough that the time until the test runs does not bring it within the tolerance.
  ["a message from the future", body, signed(body, { time: now() + 3600 })],
])("refused: %s", async (_, text, headers) => {
  const error = await hooks.unwrap(text, headers, secret).catch((cause: unknown) => cause);
  expect((error as Error).name).toBe("InvalidWebhookSignatureError");
});

test("a request with thousands of signatures costs one, and all but the first are ignored", async () => {
  const sign = vi.spyOn(crypto.subtle, "sign");
  try {
    const good = signed(body);
    const many = "v1,AAAA ".repeat(5000);
    const late = { ...good, "webhook-signature": `${many}${good["webhook-signature"]}` };
    await expect(hooks.unwrap(body, late, secret)).rejects.toThrow("no signature of the webhook matches");
    const early = { ...good, "webhook-signature": `v1,AAAA ${good["webhook-signature"]} ${many}` };
    expect(await hooks.unwrap(body, early, secret)).toEqual(event);
    expect(sign).toHaveBeenCalledTimes(2);
  } finally {
    sign.mockRestore();
  }
});

test.each([
  ["parsed", event],
  ["an ArrayBuffer", new TextEncoder().encode(body).buffer],
  ["missing", undefined],
])("a body that is %s is the caller's mistake", async (_, given) => {
  const error = await hooks.unwrap(given as string, signed(body), secret).catch((cause: unknown) => cause);
  expect((error as Error).message).toContain("pass the raw body");
  expect((error as Error).name).toBe("SDKError");
});

test("the tolerance is the caller's; a missing or broken secret is no matter of signatures", async () => {
  const old = signed(body, { time: now() - 1000 });
  expect(await hooks.unwrap(body, old, secret, { tolerance: 2000 })).toEqual(event);
  await expect(hooks.unwrap(body, signed(body))).rejects.toThrow("webhookSecret");
  await expect(hooks.unwrap(body, signed(body), "whsec_***")).rejects.toThrow("not base64");
});

const json = (schema: object) => ({ content: { "application/json": { schema } } });
const hook = (schema: object) => ({
  post: { requestBody: json(schema), responses: { 200: { description: "" } } },
});
const kind = (type: string, more: object) => ({
  type: "object",
  required: ["type", ...Object.keys(more)],
  properties: { type: { const: type }, ...more },
});
let made: FeatureClient;
beforeAll(async () => {
  made = await featureClient({
    webhooks: {
      "order.paid": hook({ $ref: "#/components/schemas/Paid" }),
      "order.lost": hook(kind("order.lost", { reason: { type: "string" } })),
    },
    components: { schemas: { Paid: kind("order.paid", { order: { type: "string" } }) } },
  });
});
afterAll(() => made.remove());

test("events are a union told apart by their type", async () => {
  const use = `import { Acme, type OrderLostEvent, type Paid, type WebhookEvent } from "./src/index.js";
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function same<A, B>(proof: Equal<A, B>): void;
export async function go(acme: Acme, body: string, headers: Headers): Promise<void> {
  const event = await acme.webhooks.unwrap(body, headers);
  same<typeof event, WebhookEvent>(true);
  if (event.type === "order.paid") same<typeof event, Paid>(true);
  else same<typeof event, OrderLostEvent>(true);
}
new Acme({ webhookSecret: "whsec_AAAA" });
`;
  expect(made.faults(use)).toEqual([]);
  expect(made.problems.filter((text) => text.includes("webhook"))).toEqual([]);
  interface Acme {
    readonly webhooks: Webhooks<unknown>;
  }
  const { Acme } = await made.load<{ Acme: new (options: object) => Acme }>("index.ts");
  const acme = new Acme({ webhookSecret: secret });
  expect(await acme.webhooks.unwrap(body, signed(body))).toEqual(event);
});
