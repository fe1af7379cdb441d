import { defineTarget } from "sdkwright";
import { numberLiteral } from "sdkwright/target";

export default defineTarget({
  name: "mocks",
  files: () => [],
  readme: () => [{ id: "mocks", text: numberLiteral(Infinity) }],
});
