import { defineTarget } from "sdkwright";

export default defineTarget({
  name: "mocks",
  files: () => [],
  package() {
    throw new RangeError("no range of msw fits");
  },
});
