import { defineTarget } from "sdkwright";

export default defineTarget({ name: "mocks", files: () => [{ kind: "text", path: ".git/hooks/pre-commit", text: "" }] });
