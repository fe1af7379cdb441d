import { defineTarget } from "sdkwright";

export default defineTarget({ name: "types", files: () => [] });
