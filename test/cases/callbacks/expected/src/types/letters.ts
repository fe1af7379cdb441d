export interface LetterCreateParams {
  notify?: string | undefined;
}
