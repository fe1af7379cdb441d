import { defineTarget, ImportBag } from "sdkwright/target";

export default defineTarget({
  name: "mocks",
  files: () => [
    {
      kind: "source",
      module: "src/mocks",
      title: "Mocks.",
      imports: new ImportBag("src/mocks", []),
      statements: [{ kind: 38, name: "Mock", type: () => "string" }],
    },
  ],
});
