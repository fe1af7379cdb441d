import { defineTarget } from "sdkwright";

export default defineTarget({
  name: "mocks",
  files(document) {
    throw new TypeError(`no mocks for ${document.title}`);
  },
});
