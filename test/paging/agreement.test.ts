// What is recognised agrees with lists of real documents that were labelled by hand. Needs the material; `npm run paging`
// shows where it does not.

import { describe, expect, test } from "vitest";
import { agrees, compareLists, isWrongCursor } from "../support/paging-agreement.js";
import { material } from "../support/places.js";

describe.skipIf(!material)("lists of real documents", () => {
  test("come in the pages that a person sees in them", { timeout: 120_000 }, async () => {
    const lists = await compareLists(material ?? "");
    expect(lists).toHaveLength(200);
    expect(lists.filter(isWrongCursor)).toEqual([]);
    expect(lists.filter(agrees).length).toBeGreaterThanOrEqual(0.97 * lists.length);
  });
});
