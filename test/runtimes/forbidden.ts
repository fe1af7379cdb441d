// What a platform forbids: tests that cannot pass there, each with the reason. They run all the same, and one that
// passes is an entry too many. Knows nothing of how tests run.

export interface Forbidden {
  readonly platforms: readonly string[];
  readonly reason: string;
  /** Full names, the same through every door. */
  readonly tests: readonly string[];
}

const redirects = [301, 302, 303, 307, 308];

export const forbidden: readonly Forbidden[] = [
  {
    platforms: ["chromium"],
    // Fetch, "opaque-redirect filtered response": status 0, no headers. A call with a credential is therefore refused
    // instead of followed; what is refused, and what is left to the browser, is tested in runtime-browser.test.ts.
    reason: "a browser does not show where a redirect leads, so that calls with a secret do not follow one",
    tests: [
      ...redirects.map(
        (status) => `responses > redirects > ${status} within the origin: followed with credentials`,
      ),
      ...redirects.map(
        (status) =>
          `responses > redirects > ${status} to another origin: a GET goes on without credentials and headers of its own`,
      ),
      "responses > redirects > back to the first origin from another: the credentials stay away",
      "responses > redirects > in a circle, or to a URL that is not http: refused",
      "pages > addresses in answers > nor after a redirect there: its pages end with an error before anything is sent",
    ],
  },
  {
    platforms: ["chromium"],
    reason: "a browser sends its own cookies only: `cookie` is a forbidden request header (Fetch)",
    tests: [
      "requests > cookies and header parameters",
      "requests > credentials > in a header, the query, a cookie, or as basic authorization in UTF-8",
    ],
  },
  {
    platforms: ["chromium"],
    reason: "a browser says itself who it is; the client does not add to that",
    tests: ["requests > the agent says which client it is"],
  },
  {
    platforms: ["chromium"],
    reason: "Chromium sends a stream as a body over HTTP/2 only; over HTTP/1.1 `fetch` rejects",
    tests: [
      "paths > a stream is sent once",
      "responses > redirects > a body that can be read once is not sent again",
      "retries > a body that can be read once is never sent again",
    ],
  },
  {
    platforms: ["chromium"],
    reason: "Chromium itself repeats a request that a kept-alive socket answers with 408",
    tests: ["retries > 408: 3 requests in all"],
  },
  {
    platforms: ["workerd", "chromium"],
    reason: "nothing there counts the timers of a process",
    tests: ["retries > time limits > a finished call leaves no timer, so that a process can end"],
  },
  {
    platforms: ["deno", "workerd"],
    reason:
      "their TextDecoder drops every byte order mark that comes in pieces, not only the first of a stream",
    tests: ["streams > the same in pieces of one, two, three and seven bytes"],
  },
  {
    platforms: ["bun"],
    reason: "Bun adds a charset to the media type of every text in a Blob",
    tests: ["bodies > toFile takes a Response, bytes and streams"],
  },
];
