// What of the official SDK the benches use. Its own types are there only where it is installed.

export interface OfficialModule {
  readonly default: new (options: {
    readonly apiKey: string;
    readonly baseURL?: string;
    readonly fetch?: () => Promise<Response>;
  }) => {
    readonly chat: { readonly completions: { create(params: object): Promise<AsyncIterable<unknown>> } };
  };
}
