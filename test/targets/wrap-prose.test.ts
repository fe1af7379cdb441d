// Long lines of comments: where they are broken, and what stays as it is.

import { expect, test } from "vitest";
import { wrapProse } from "../../generator/targets/types/wrap-prose.js";

const long = "word ".repeat(30).trim();
const [full, rest] = ["word ".repeat(20).trim(), "word ".repeat(10).trim()];

const rows: readonly [what: string, given: string, want: string][] = [
  ["a paragraph", long, `${full}\n${rest}`],
  [
    "a line that is a little longer",
    "x".repeat(50) + " " + "y".repeat(53),
    "x".repeat(50) + " " + "y".repeat(53),
  ],
  ["the line after it", `${long}\nend.\n\n${rest}`, `${full}\n${rest} end.\n\n${rest}`],
  ["an item of a list", `- ${long}\n- next`, `- ${full.slice(0, -5)}\n  word ${rest}\n- next`],
  ["a tag after prose", `${long}\n@deprecated`, `${full}\n${rest}\n@deprecated`],
  ["code", `\`\`\`\n${long}\n\`\`\``, `\`\`\`\n${long}\n\`\`\``],
  ["indented code", `    ${long}`, `    ${long}`],
  ["a table", `| ${long} |`, `| ${long} |`],
  ["a heading", `# ${long}`, `# ${long}`],
  ["one long word", "x".repeat(200), "x".repeat(200)],
  ["a code span", `${full} \`a b c\` d`, `${full}\n\`a b c\` d`],
  ["a code span that never ends", `${full} \`${long}`, `${full}\n\`${long}`],
];
test.each(rows)("%s", (_, given, want) => expect(wrapProse(given)).toBe(want));

test.each(["@deprecated", "#", "-", "1.", "===", ">", "<b>", "```", "|"])(
  "no line begins with %s by being broken",
  (mark) => {
    const wrapped = wrapProse(`${full} ${mark} ${long}`);
    expect(wrapped.split("\n").filter((line) => line.startsWith(mark))).toEqual([]);
    expect(wrapped.replace(/\n/g, " ")).toBe(`${full} ${mark} ${long}`);
  },
);

test("breaking twice changes nothing more", () => {
  const once = wrapProse(`${long} ${long}\n- ${long}`);
  expect(wrapProse(once)).toBe(once);
});
