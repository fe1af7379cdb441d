// How the cost of a run grows with the document: from a hundred operations to ten thousand, made up alike.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Section } from "../harness/bench.js";
import { runGenerator } from "./generators.js";
import type { Around } from "./whole-section.js";

const sizes = [100, 1_000, 10_000] as const;

export async function growthSection({ folder, say }: Around): Promise<Section> {
  const empty = await seconds(0, folder);
  const rows: { readonly size: number; readonly each: number; readonly total: number }[] = [];
  for (const size of sizes) {
    const total = await seconds(size, folder);
    rows.push({ size, total, each: (1000 * (total - empty)) / size });
    say(`${size} operations: ${total.toFixed(2)} s`);
  }
  const [, middle, last] = rows;
  const ratio = (last?.each ?? NaN) / (middle?.each ?? NaN);
  return {
    title: "Growth",
    how: `Processor seconds of whole runs on made-up documents, each operation with a body, an answer and types of its own; less what a document without operations costs (${empty.toFixed(2)} s). The smallest document is mostly the start of the program's libraries.`,
    columns: ["operations", "seconds", "milliseconds an operation"],
    rows: rows.map(({ size, total, each }) => [size, total.toFixed(2), each.toFixed(2)]),
    bars: [
      {
        want: "an operation of ten thousand costs at most 1.3 times one of a thousand",
        got: `${ratio.toFixed(2)} times`,
        holds: ratio <= 1.3,
      },
    ],
  };
}

async function seconds(size: number, folder: string): Promise<number> {
  const path = join(folder, `growth-${size}.json`);
  writeFileSync(path, JSON.stringify(syntheticDocument(size)));
  return (await runGenerator("ours", path, join(folder, "growth"))).cpu;
}

/** Twenty operations a resource; each pair of types refers to its neighbours. */
export function syntheticDocument(size: number): object {
  const paths: Record<string, object> = {};
  const schemas: Record<string, object> = {
    Error: { type: "object", properties: { message: { type: "string" } } },
  };
  for (let n = 0; n < size; n++) {
    const ref = { $ref: `#/components/schemas/Thing${n}` };
    schemas[`Thing${n}`] = {
      type: "object",
      description: `What operation ${n} is about.`,
      required: ["id", "kind"],
      properties: {
        id: { type: "string", maxLength: 40 },
        kind: { enum: [`thing${n}`, "other"] },
        next: {
          $ref: `#/components/schemas/Thing${n - (n % 10) + ((n + 1) % 10)}`,
        },
        values: {
          type: "array",
          items: { type: "object", properties: { name: { type: "string" }, size: { type: "integer" } } },
        },
      },
    };
    paths[`/group${Math.floor(n / 20)}/things${n}/{id}`] = {
      post: {
        operationId: `act${n}`,
        summary: `Does the work of operation ${n}.`,
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        requestBody: { content: { "application/json": { schema: ref } } },
        responses: { "200": { description: "Done.", content: { "application/json": { schema: ref } } } },
      },
    };
  }
  return { openapi: "3.1.0", info: { title: "Growth", version: "1.0.0" }, paths, components: { schemas } };
}
