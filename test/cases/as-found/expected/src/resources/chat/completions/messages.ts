export class Messages {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /**
   * Page through the messages of one.
   *
   * `GET /chat/completions/{completion_id}/messages`
   *
   * @param completionID - Which one.
   */
  list(
    completionID: string,
    params?: ChatCompletionMessageListParams | null,
    options?: RequestOptions,
  ): PagePromise<ChatCompletionMessageList, ChatCompletionMessageList.Data> {
    return chatCompletionsMessagesList(this.#client, completionID, params, options);
  }
}

/**
 * Page through the messages of one.
 *
 * `GET /chat/completions/{completion_id}/messages`
 *
 * @param completionID - Which one.
 */
export function chatCompletionsMessagesList(
  client: APIClient,
  completionID: string,
  params?: ChatCompletionMessageListParams | null,
  options?: RequestOptions,
): PagePromise<ChatCompletionMessageList, ChatCompletionMessageList.Data> {
  return paginate(
    client,
    {
      method: "get",
      path: "/chat/completions/" + segment("completion_id", completionID) + "/messages",
      query: form({ after: params?.after, limit: params?.limit }),
      params,
    },
    { items: ["data"], from: "lastItem", path: ["id"], send: "after", more: ["has_more"] },
    options,
  );
}
