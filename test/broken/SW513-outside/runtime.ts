import { defineTarget, ImportBag } from "sdkwright/target";

export default defineTarget({
  name: "mocks",
  files() {
    const imports = new ImportBag("src/mocks", []);
    const part = imports.use({ name: "part", from: "../elsewhere/part", typeOnly: false });
    return [{ kind: "source", module: "src/mocks", title: "Mocks.", imports, statements: [`export { ${part} };`] }];
  },
  runtime: { from: new URL("./parts/", import.meta.url), to: "../elsewhere", wholeWith: null },
});
