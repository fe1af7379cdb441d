import { defineTarget } from "sdkwright";

export default defineTarget({ name: "mocks", files: () => [] });
