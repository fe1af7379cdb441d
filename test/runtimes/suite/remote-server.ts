// Stands in for test/support/loopback-server.ts where there is no node:http: the server runs in the Node beside the
// platform, the test's handler here. Each thing the handler does to its answer is sent over, in order.

import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Handler, LoopbackServer, Received } from "../../support/loopback-server.js";
import type { Command, Happening, Piece } from "./protocol.js";

export type { Handler, LoopbackServer, Received };

interface RemoteServer {
  readonly handler: Handler;
  readonly requests: Received[];
  readonly sockets: Set<Socket>;
}

const servers = new Map<number, RemoteServer>();
const sockets = new Map<number, RemoteSocket>();
const answers = new Map<number, RemoteResponse>();
const state: { control: string; queue: Command[]; sending: boolean; onError: (error: unknown) => void } = {
  control: "",
  queue: [],
  sending: false,
  onError: () => {},
};

export async function post<T>(path: string, value: unknown = null): Promise<T> {
  const response = await ownFetch(state.control + path, { method: "POST", body: JSON.stringify(value) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
/** Tests may replace the global one. */
const ownFetch = globalThis.fetch.bind(globalThis);

/** Connects to the Node beside the platform; `onError` hears of handlers that fail. */
export async function connectControl(url: string, onError: (error: unknown) => void): Promise<void> {
  Object.assign(state, { control: url, onError });
  const { body } = await ownFetch(`${url}/events`);
  if (body) void listen(body).catch(onError);
}

async function listen(body: ReadableStream<Uint8Array>): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const lines = (rest + decoder.decode(read.value, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) happen(JSON.parse(line) as Happening);
  }
}

function happen(event: Happening): void {
  if (event.what === "left") {
    answers.get(event.exchange)?.leave();
    answers.delete(event.exchange);
    return;
  }
  const server = servers.get(event.server);
  const socket = sockets.get(event.socket) ?? new RemoteSocket(event.socket);
  sockets.set(event.socket, socket);
  const real = socket as unknown as Socket;
  if (event.what === "request") {
    const received: Received = { ...event.received, socket: real };
    server?.requests.push(received);
    const answer = new RemoteResponse(event.exchange);
    answers.set(event.exchange, answer);
    const response = answer as unknown as ServerResponse;
    void (async () => server?.handler(response, received, event.count))().catch(state.onError);
  } else if (event.what === "socket-opened") server?.sockets.add(real);
  else {
    socket.destroyed = true;
    server?.sockets.delete(real);
  }
}

function send(command: Command): void {
  state.queue.push(command);
  if (state.sending) return;
  state.sending = true;
  queueMicrotask(() => void flush().catch(state.onError));
}

async function flush(): Promise<void> {
  try {
    while (state.queue.length > 0) await post("/commands", state.queue.splice(0));
  } finally {
    state.sending = false;
  }
}

/** The part of a socket that handlers use. */
class RemoteSocket {
  destroyed = false;
  readonly #socket: number;
  constructor(socket: number) {
    this.#socket = socket;
  }
  destroy(): void {
    send({ socket: this.#socket, do: "socket-destroy" });
  }
  end(): void {
    send({ socket: this.#socket, do: "socket-end" });
  }
}

/** The part of an answer that handlers use. */
class RemoteResponse {
  readonly #exchange: number;
  readonly #closed: (() => void)[] = [];
  constructor(exchange: number) {
    this.#exchange = exchange;
  }
  writeHead(status: number, headers: Readonly<Record<string, string>> = {}): this {
    send({ exchange: this.#exchange, do: "head", status, headers });
    return this;
  }
  flushHeaders(): void {
    send({ exchange: this.#exchange, do: "flush" });
  }
  write(piece: string | Uint8Array): boolean {
    send({ exchange: this.#exchange, do: "write", piece: pieceOf(piece) });
    return true;
  }
  end(piece?: string | Uint8Array): void {
    send({ exchange: this.#exchange, do: "end", piece: piece === undefined ? null : pieceOf(piece) });
  }
  destroy(): void {
    send({ exchange: this.#exchange, do: "destroy" });
  }
  on(event: "close", act: () => void): this {
    if (event !== "close") throw new Error(`no event ${String(event)} here`);
    this.#closed.push(act);
    return this;
  }
  leave(): void {
    for (const act of this.#closed) act();
  }
}

function pieceOf(piece: string | Uint8Array): Piece {
  if (typeof piece === "string") return piece;
  let text = "";
  for (const byte of piece) text += String.fromCharCode(byte);
  return { base64: btoa(text) };
}

/** As in test/support/loopback-server.ts. */
export async function serve(handler: Handler): Promise<LoopbackServer> {
  const { id, url } = await post<{ id: number; url: string }>("/open");
  const server: RemoteServer = { handler, requests: [], sockets: new Set() };
  servers.set(id, server);
  return {
    url,
    requests: server.requests,
    sockets: server.sockets,
    async close() {
      servers.delete(id);
      await post("/close", id);
    },
  };
}

/** As in test/support/loopback-server.ts. */
export function answer(
  response: ServerResponse,
  value: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(value));
}
