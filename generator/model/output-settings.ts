// What the user decided about the output, as plain data that targets may read.

export interface OutputSettings {
  /** Class name of the client, from the title unless set: `OpenAI`. */
  readonly clientName: string;
  /** npm name of the package: `openai`. */
  readonly packageName: string;
  readonly packageVersion: string;
  /** `private: true` in package.json unless the user means to publish. */
  readonly private: boolean;
  /** Prefix of environment variables, without the underscore: `OPENAI`. */
  readonly envPrefix: string;
  /** Written after relative module paths: `.js` for compiled output, `.ts` for type stripping, empty for bundlers. */
  readonly importExtension: ".js" | ".ts" | "";
  /** Names of the targets that the user asked for. */
  readonly requested: readonly string[];
  /** The command-line program of the package; null = none. */
  readonly cli: { readonly bin: string } | null;
  /** Formats that validators assert; true = all they know. */
  readonly assertFormats: boolean | readonly string[];
  /** What texts of the format `date-time` are in the program. */
  readonly dates: "string" | "Date";
  /** What integers of 64 bits are in the program. */
  readonly int64: "number" | "string" | "bigint";
}
