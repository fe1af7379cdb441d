// What is said above a method: the document's words, where it goes, what its arguments mean.
// Knows nothing of the method's code.

import type { Operation } from "../../../model/document.js";
import type { Signature } from "./operation-types.js";
import { codeSpan, deprecation, prose } from "../../types/type-docs.js";

/** The inside of the comment above one signature of an operation. */
export function operationDoc(operation: Operation, signature: Signature): string {
  const said = { plain: null, only: null, ...overloads }[signature.form];
  const blocks =
    said === null
      ? [prose(operation), codeSpan(`${operation.method.toUpperCase()} ${pathTemplate(operation)}`)]
      : [said];
  const tags = [...(said === null ? argumentTags(signature) : []), ...deprecation(operation)];
  return [...blocks, tags.join("\n")].filter((block) => block !== "").join("\n\n");
}

/** The other overloads are the same operation: they say only how they differ from the first. */
const overloads = {
  streamed: "The same call, answered by a stream of events.",
  either: "The same call, when only the value at run time decides whether it streams.",
} as const;

/** `/pets/{pet_id}`, as the document writes it. */
export function pathTemplate(operation: Operation): string {
  return operation.path.map((part) => (part.kind === "text" ? part.text : `{${part.parameter}}`)).join("");
}

function argumentTags(signature: Signature): readonly string[] {
  return signature.arguments.flatMap(({ name, about }) => {
    const text = about ? prose(about).replace(/\s+/g, " ") : "";
    return text === "" ? [] : [`@param ${name} - ${text}`];
  });
}
