import { defineTarget, ImportBag } from "sdkwright/target";

export default defineTarget({
  name: "mocks",
  files() {
    const imports = new ImportBag("src/mocks", []);
    const pond = imports.use({ name: "Pond", from: "src/fixtures/ponds", typeOnly: true });
    return [
      { kind: "source", module: "src/mocks", title: "Mocks.", imports, statements: [`export type Mock = ${pond};`] },
    ];
  },
});
