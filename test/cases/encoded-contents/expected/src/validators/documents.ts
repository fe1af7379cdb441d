/** True when the value is a valid DocumentCreateParams. Never throws. */
export function isDocumentCreateParams(value: unknown): value is DocumentCreateParams {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (!isBinary(v["page"])) return false;
    const $seal = v["seal"];
    if ($seal !== undefined && typeof $seal !== "string") return false;
    const $scan = v["scan"];
    if ($scan !== undefined && !isBinary($scan)) return false;
    return true;
  } catch {
    return false;
  }
}

function _ruleDocument(): TypeRule {
  return named(
    "Document",
    isDocument,
    object({}, { page: string, payload: string, photo: string, secret: string }),
  );
}

function _ruleDocumentCreateParams(): TypeRule {
  return named(
    "DocumentCreateParams",
    isDocumentCreateParams,
    object({ page: binary }, { scan: binary, seal: string }),
    "#/paths/~1documents/post/requestBody/content/multipart~1form-data/schema",
  );
}
