// Names of the client from the document's title: class, package, environment prefix. Options override each.

export interface ClientNames {
  /** `OpenAI` */
  readonly className: string;
  /** `openai` */
  readonly packageName: string;
  /** `OPENAI` */
  readonly envPrefix: string;
}

/** Words that say what kind of document this is, not whose. */
const idle: ReadonlySet<string> = new Set(
  `api apis rest restful public documentation docs doc reference openapi swagger specification spec schema
  definition description http web the a an of for and`.split(/\s+/),
);
const version = /^(?:v(?:er(?:sion)?)?\.?)?\d+(?:\.\d+)*(?:-?(?:alpha|beta|rc)\d*)?$/iu;

/** Characters of a name without what joins its words. */
const longestName = 64;

/** Types the generated entry exports itself, and globals its class must not hide. */
const takenClasses: ReadonlySet<string> = new Set(
  `APIClient APIConnectionError APIConnectionTimeoutError APIError APIPromise APIUserAbortError
  AuthenticationError BadRequestError Client ConflictError InternalServerError NotFoundError PagePromise
  PermissionDeniedError RateLimitError SDKError Stream UnprocessableEntityError
  Array AsyncIterable Boolean Date Error Function JSON Map Math Number Object Promise Record RegExp Request
  Response Set String Symbol`.split(/\s+/),
);

/** Names of modules that are built into the platform, which a package cannot have. */
const builtinModules: ReadonlySet<string> = new Set(
  `assert buffer cluster console constants crypto dgram dns domain events fs http http2 https inspector module
  net os path process punycode querystring readline repl stream sys timers tls tty url util v8 vm wasi worker
  zlib node_modules`.split(/\s+/),
);

/** `OpenAI API` → `OpenAI`, `openai`, `OPENAI`; a title of idle words alone gives `Client`. */
export function clientNames(title: string): ClientNames {
  const all = title
    .normalize("NFC")
    // `Netlify's API` is the API of Netlify.
    .replace(/(?<=\p{L})['\u2019]s(?![\p{L}\p{N}])/gu, "")
    .split(/[^\p{L}\p{M}\p{N}.]+/u)
    .map((word) => word.replace(/^\.+|\.+$/g, ""));
  const telling = all
    .filter((word) => !version.test(word))
    .flatMap((word) => word.split("."))
    .filter((word) => word !== "" && !idle.has(word.toLowerCase()));
  const parts = beginning(telling);
  const ascii = parts.map(toAscii).filter((word) => word !== "");
  const className = classNameOf(parts);
  const packageName = ascii.join("-").toLowerCase() || "client";
  return {
    className,
    packageName: builtinModules.has(packageName) ? `${packageName}-client` : packageName,
    envPrefix: environmentName(ascii),
  };
}

/** The first words that fit into a name one can still read; a title may be a paragraph. */
function beginning(parts: readonly string[]): readonly string[] {
  const [first, ...rest] = parts.map((word) => [...word].slice(0, longestName).join(""));
  if (first === undefined) return [];
  const kept = [first];
  let length = first.length;
  for (const word of rest) {
    length += word.length;
    if (length > longestName) break;
    kept.push(word);
  }
  return kept;
}

/** A word keeps its capitals: `OpenAI`, `GitHub`; one without any gets the first. */
function classNameOf(parts: readonly string[]): string {
  const joined = parts.map(([head = "", ...tail]) => head.toUpperCase() + tail.join("")).join("");
  const named = joined.replace(/^(?=[\p{N}\p{M}])/u, "Client");
  if (named === "") return "Client";
  return takenClasses.has(named) ? `${named}Client` : named;
}

function environmentName(ascii: readonly string[]): string {
  const joined = ascii.join("_").toUpperCase();
  if (joined === "") return "CLIENT";
  return /^\d/.test(joined) ? `CLIENT_${joined}` : joined;
}

function toAscii(word: string): string {
  return word.normalize("NFKD").replace(/[^A-Za-z0-9]/g, "");
}
