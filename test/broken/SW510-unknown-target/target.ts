import { defineTarget } from "sdkwright";

export default defineTarget({ name: "mocks", dependsOn: ["fixtures"], files: () => [] });
