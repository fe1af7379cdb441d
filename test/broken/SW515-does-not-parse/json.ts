import { defineTarget } from "sdkwright";

export default defineTarget({
  name: "mocks",
  files: () => [{ kind: "text", path: "mocks.json", text: '{\n  "first": 1,\n  "second": }\n' }],
});
