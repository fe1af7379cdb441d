import { defineTarget } from "sdkwright";

export default defineTarget({
  name: "mocks",
  files: () => [],
  runtime: { from: new URL("./no-such-folder/", import.meta.url), to: "src/mocks", wholeWith: null },
});
