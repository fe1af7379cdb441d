import { defineTarget } from "sdkwright";

export default defineTarget({
  name: "mocks",
  files: () => [{ kind: "text", path: "src/mocks.ts", text: "export const first = 1;\nexport const = 2;\n" }],
});
