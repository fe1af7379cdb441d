// The Node side of the suite: opens loopback servers for it, carries what happens there to the platform and what its
// handlers do back. Knows nothing of tests.

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { answerPreflight, allowing } from "./cross-origin.js";
import type { LoopbackServer } from "../support/loopback-server.js";
import { serve } from "../support/loopback-server.js";
import type { Command, Happening, Piece, Plan, Report } from "./suite/protocol.js";

export interface ControlOptions {
  readonly plan: Plan;
  /** The platform is a browser: servers let pages of other origins read everything. */
  readonly crossOrigin: boolean;
  /** Texts served as modules and pages, by path. */
  readonly files?: ReadonlyMap<string, { readonly type: string; readonly text: string }>;
  onReport(report: Report): void;
}

export interface ControlServer {
  readonly url: string;
  close(): Promise<void>;
}

export async function startControl(options: ControlOptions): Promise<ControlServer> {
  const session = new Session(options.crossOrigin);
  const server = createServer((request, response) => {
    void route(request, response).catch((error: unknown) => {
      response.writeHead(500, { "content-type": "text/plain" }).end(String(error));
    });
  });
  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { url = "/", method } = request;
    const file = options.files?.get(url);
    if (file) return void response.writeHead(200, { "content-type": file.type }).end(file.text);
    if (method === "GET" && url === "/events") return session.listen(response);
    const text = await bodyOf(request);
    const answer = (value: unknown): void => {
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
    };
    if (url === "/plan") return answer(options.plan);
    if (url === "/report") options.onReport(JSON.parse(text) as Report);
    else if (url === "/commands") await session.obey(JSON.parse(text) as Command[]);
    else if (url === "/open") return answer(await session.open());
    else if (url === "/close") await session.close(JSON.parse(text) as number);
    else return void response.writeHead(404).end();
    answer(null);
  };
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      await session.closeAll();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The servers of one run, and what is going on at them. */
class Session {
  readonly #crossOrigin: boolean;
  readonly #servers = new Map<number, LoopbackServer>();
  readonly #answers = new Map<number, ServerResponse>();
  readonly #sockets = new Map<number, Socket>();
  readonly #numbers = new WeakMap<Socket, number>();
  #listener: ServerResponse | undefined;
  #waiting: string[] = [];
  #last = 0;

  constructor(crossOrigin: boolean) {
    this.#crossOrigin = crossOrigin;
  }

  listen(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "application/jsonl", "cache-control": "no-store" });
    response.flushHeaders();
    this.#listener = response;
    for (const line of this.#waiting.splice(0)) response.write(line);
  }

  #tell(happening: Happening): void {
    const line = `${JSON.stringify(happening)}\n`;
    if (this.#listener) this.#listener.write(line);
    else this.#waiting.push(line);
  }

  /** Sockets are told of once, when their first request comes. */
  #numberOf(socket: Socket, server: number): number {
    const known = this.#numbers.get(socket);
    if (known !== undefined) return known;
    const number = ++this.#last;
    this.#numbers.set(socket, number);
    this.#sockets.set(number, socket);
    this.#tell({ what: "socket-opened", server, socket: number });
    socket.on("close", () => this.#tell({ what: "socket-closed", server, socket: number }));
    return number;
  }

  async open(): Promise<{ readonly id: number; readonly url: string }> {
    const id = ++this.#last;
    let siblings = 0;
    const server = await serve((response, request, count) => {
      if (this.#crossOrigin) {
        allowing(response, request);
        if (answerPreflight(response, request)) return void siblings++;
      }
      const { socket, ...received } = request;
      const exchange = ++this.#last;
      this.#answers.set(exchange, response);
      const number = this.#numberOf(socket, id);
      const of = { what: "request", server: id, exchange, socket: number } as const;
      this.#tell({ ...of, count: count - siblings, received });
      response.on("close", () => this.#tell({ what: "left", exchange }));
    });
    this.#servers.set(id, server);
    return { id, url: server.url };
  }

  async close(id: number): Promise<void> {
    await this.#servers.get(id)?.close();
    this.#servers.delete(id);
  }

  async closeAll(): Promise<void> {
    for (const id of [...this.#servers.keys()]) await this.close(id);
  }

  /** Does what handlers did, one after the other; each write is one of its own, as it was for the handler. */
  async obey(commands: readonly Command[]): Promise<void> {
    for (const command of commands) {
      if (command.do === "write") await new Promise((done) => setImmediate(done));
      this.#obey(command);
    }
  }

  #obey(command: Command): void {
    if ("socket" in command) {
      const socket = this.#sockets.get(command.socket);
      return void (command.do === "socket-end" ? socket?.end() : socket?.destroy());
    }
    const answer = this.#answers.get(command.exchange);
    if (!answer || answer.destroyed) return;
    if (command.do === "head") answer.writeHead(command.status, command.headers);
    else if (command.do === "flush") answer.flushHeaders();
    else if (command.do === "destroy") answer.destroy();
    else if ("piece" in command) {
      if (command.piece !== null) answer.write(bytesOf(command.piece));
      if (command.do === "end") answer.end();
    }
  }
}

const bytesOf = (piece: Piece): Buffer | string =>
  typeof piece === "string" ? piece : Buffer.from(piece.base64, "base64");

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
