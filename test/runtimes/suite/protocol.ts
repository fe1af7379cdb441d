// What travels between the suite on its platform and the Node beside it, which runs the servers. Plain data.

import type { Received } from "../../support/loopback-server.js";

/** Bytes as base64, text as it is. */
export type Piece = string | { readonly base64: string };

/** What a handler does to an answer, in its order. */
export type Command =
  | {
      readonly exchange: number;
      readonly do: "head";
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly exchange: number; readonly do: "flush" | "destroy" }
  | { readonly exchange: number; readonly do: "write" | "end"; readonly piece: Piece | null }
  | { readonly socket: number; readonly do: "socket-destroy" | "socket-end" };

/** What happens on a server, in its order. */
export type Happening =
  | {
      readonly what: "request";
      readonly server: number;
      readonly exchange: number;
      readonly count: number;
      readonly received: Omit<Received, "socket">;
      readonly socket: number;
    }
  | { readonly what: "left"; readonly exchange: number }
  | {
      readonly what: "socket-opened" | "socket-closed";
      readonly server: number;
      readonly socket: number;
    };

/** What is known before the suite starts. */
export interface Plan {
  /** Names of tests that this platform cannot pass; they run, and must fail. */
  readonly forbidden: readonly string[];
  /** Only tests whose name holds this. */
  readonly only: string | null;
}

export type Outcome = "passed" | "failed" | "forbidden" | "needless";

export type Report =
  { readonly test: string; readonly outcome: Outcome; readonly error?: string } | { readonly done: true };
