// The README's sections on what comes back from a call: responses, streams, pages, time limits.

import type { NextPage, Streaming } from "../../../model/operation.js";
import { exampleArguments, exampleCall, methodAccess } from "../../readme/example-call.js";
import { code, section } from "../../readme/encoders.js";
import type { Page } from "../../readme/page.js";

export function responses({ document, settings, examples }: Page): string {
  const shown = examples.short ?? examples.plain;
  if (shown === null) return "";
  const call = exampleCall({ document, settings }, shown);
  return section(
    "Responses",
    "`await` returns the parsed response unchanged: nothing is removed or renamed. The `Response` is available too, beside the value or with its body unread:",
    code(
      `const { data, response, requestID } = await ${call}.withResponse();`,
      "console.log(data, response.status, requestID);",
      "",
      `const raw = await ${call}.asResponse();`,
      'console.log(raw.headers.get("date"), await raw.text());',
    ),
  );
}

export function streaming({ document, settings, examples }: Page): string {
  const { streamed } = examples;
  if (streamed === null) return "";
  const flag = streamed.operation.streaming?.switch ?? null;
  const passed = exampleArguments(
    { document, settings },
    streamed.operation,
    flag === null ? {} : { [flag]: true },
  );
  const call = `${methodAccess(streamed)}(${passed.join(", ")})`;
  return section(
    "Streams",
    code(`const stream = await ${call};`, "for await (const event of stream) console.log(event);"),
    ...framed(streamed.operation.streaming),
    ...leftAndPassedOn(call, settings),
    "An error inside a stream is thrown from the loop, after the events before it.",
  );
}

function leftAndPassedOn(call: string, { dates, int64 }: Page["settings"]): readonly string[] {
  const left = "Leaving the loop, or `stream.controller.abort()`, ends the request. A stream is read once;";
  // The lines are plain JSON: what is other in the program would not come back as it was.
  if (dates === "Date" || int64 !== "number") return [`${left} \`tee()\` makes two of it.`];
  return [
    `${left} \`tee()\` splits it in two, and \`toReadableStream()\` passes it on as JSON lines, which \`Stream.fromReadableStream()\` reads:`,
    code(
      `const [kept, passedOn] = (await ${call}).tee();`,
      "console.log(await new Response(passedOn.toReadableStream()).text());",
      "for await (const event of kept) console.log(event);",
    ),
  ];
}

/** What an item is, where it is more than the event's data. */
function framed(streaming: Streaming | null): readonly string[] {
  if (streaming === null || streaming.frame === "data") return [];
  const others =
    streaming.frame === "event" ? "" : ", as are its `id` and `retry` where the API describes them";
  return [`Each item has the event's name as \`event\` beside its \`data\`${others}.`];
}

export function paging({ document, settings, examples, operations }: Page): string {
  const { paged } = examples;
  if (paged === null) return "";
  const call = exampleCall({ document, settings }, paged);
  return section(
    "Pagination",
    "A loop over a list yields the items of all its pages:",
    code(`for await (const item of ${call}) console.log(item);`),
    "Awaited, it returns the first page as the server sent it, with every property, and methods to get the next:",
    code(
      `const page = await ${call};`,
      "console.log(page, page.getPaginatedItems().length);",
      "if (page.hasNextPage()) console.log(await page.getNextPage());",
      "",
      `for await (const each of ${call}.iterPages()) console.log(each.getPaginatedItems());`,
    ),
    ...(operations.some(({ operation }) => followsURLs(operation.paging?.next))
      ? [
          "Where the response has the URL of the next page, it is followed at the origin of the page before, to which the credentials belong; a URL of another origin is an error.",
        ]
      : []),
  );
}

function followsURLs(next: NextPage | null | undefined): boolean {
  return next?.from === "link" || next?.from === "address";
}

export function limits({ document, settings, examples }: Page): string {
  const shown = examples.short ?? examples.plain;
  if (shown === null) return "";
  const call = exampleCall({ document, settings }, shown, {
    client: "patient",
    options: "{ signal: controller.signal, timeout: 5_000 }",
  });
  return section(
    "Timeouts, retries and cancellation",
    "`timeout` limits one attempt, including reading the body; for a stream, until it begins. After a lost connection, a timeout or one of the statuses 408, 409, 429 and 5xx, a request is retried after the delay in `retry-after`, or else after increasing delays. A request whose body can be read only once is not retried. Aborting the signal ends the call, also between attempts and while its body is read.",
    code(
      "const patient = client.withOptions({ timeout: 20_000, maxRetries: 5 });",
      "const controller = new AbortController();",
      `console.log(await ${call});`,
    ),
  );
}
