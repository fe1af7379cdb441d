import { defineTarget } from "sdkwright";

export default defineTarget({
  name: "mocks",
  files: () => [{ kind: "text", path: "src/Index.ts", text: "" }],
});
