import { defineTarget, ImportBag } from "sdkwright/target";

export default defineTarget({
  name: "mocks",
  files() {
    const imports = new ImportBag("src/mocks", []);
    const use = (specifier: string, name: string) =>
      imports.use({ package: specifier, name, as: "named", typeOnly: false });
    const used = [use("node:path", "join"), use("msw/node", "setupServer"), use("@faker-js/faker", "faker")];
    const statements = [`export const used = [${used.join(", ")}];`];
    return [{ kind: "source", module: "src/mocks", title: "Mocks.", imports, statements }];
  },
  package: () => ({ peerDependencies: { msw: "^2.0.0" } }),
});
