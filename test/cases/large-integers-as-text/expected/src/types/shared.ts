/** Any event that the API sends to a webhook. */
export type WebhookEvent = Scan;
