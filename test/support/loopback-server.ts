// An HTTP server on loopback for one test: real sockets, every request kept. Knows nothing of the client under test.

import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

export interface Received {
  readonly method: string;
  /** Path and query as they travelled. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** When it was complete, in milliseconds of `performance.now()`. */
  readonly at: number;
  readonly socket: Socket;
}

export type Handler = (response: ServerResponse, request: Received, count: number) => void | Promise<void>;

export interface LoopbackServer {
  readonly url: string;
  readonly requests: Received[];
  /** Sockets open now. */
  readonly sockets: ReadonlySet<Socket>;
  close(): Promise<void>;
}

/** Starts a server; `count` is the number of requests before this one. */
export async function serve(handler: Handler): Promise<LoopbackServer> {
  const requests: Received[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((message, response) => {
    void receive(message).then(async (received) => {
      requests.push(received);
      await handler(response, received, requests.length - 1);
    });
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    sockets,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function receive(message: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of message) chunks.push(chunk as Buffer);
  } catch {
    // A client that leaves while it sends: what came is kept.
  }
  return {
    method: message.method ?? "",
    url: message.url ?? "",
    headers: message.headers,
    body: Buffer.concat(chunks).toString("utf8"),
    at: performance.now(),
    socket: message.socket,
  };
}

/** Answers with JSON. */
export function answer(
  response: ServerResponse,
  value: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(value));
}
