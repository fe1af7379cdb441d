import { defineTarget } from "sdkwright";

export default defineTarget({ name: "mocks", files: () => [{ kind: "text", path: "../elsewhere.txt", text: "" }] });
