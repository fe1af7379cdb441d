// What a platform is to the suite: a way to start a module there. Knows no platform.

import type { ControlServer } from "../control-server.js";

export interface Running {
  /** Settles when the platform has ended by itself, with what it had to say. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

export interface Launch {
  readonly control: ControlServer;
  /** A folder of its own, with the suite in it as `suite.mjs`. */
  readonly folder: string;
}

export interface Platform {
  readonly name: string;
  /** A browser, whose rules of origins servers must know. */
  readonly browser: boolean;
  /** Its version; throws where the platform is not there. */
  version(): Promise<string>;
  start(launch: Launch): Promise<Running>;
}
