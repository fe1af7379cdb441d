/**
 * Read one.
 *
 * `GET /chat/completions/{completion_id}`
 *
 * @param completionID - Which one.
 */
export function chatCompletionsRetrieve(
  client: APIClient,
  completionID: string,
  options?: RequestOptions,
): APIPromise<CreateChatCompletionResponse> {
  return client.request(
    { method: "get", path: "/chat/completions/" + segment("completion_id", completionID) },
    options,
  );
}

/**
 * The body's schema stands inline, and what it requires may be null.
 *
 * `POST /chat/completions/{completion_id}`
 *
 * @param completionID - Which one.
 */
export function chatCompletionsUpdate(
  client: APIClient,
  completionID: string,
  params: ChatCompletionUpdateParams,
  options?: RequestOptions,
): APIPromise<CreateChatCompletionResponse> {
  return client.request(
    {
      method: "post",
      path: "/chat/completions/" + segment("completion_id", completionID),
      body: json(params),
    },
    options,
  );
}
