import { defineTarget } from "sdkwright";

export default defineTarget({
  name: "mocks",
  files: () => [
    { kind: "text", path: "mocks.txt", text: "" },
    { kind: "text", path: "mocks.txt", text: "" },
  ],
});
