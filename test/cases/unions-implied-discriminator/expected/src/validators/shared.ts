/** True when the value is a valid Part. Never throws. */
export function isPart(value: unknown): value is Part {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    switch (v["type"]) {
      case "text":
        return isTextPart(value);
      case "image":
        return isImagePart(value);
      case "file":
        return _isPart_File(value);
      default:
        return false;
    }
  } catch {
    return false;
  }
}

/** The value itself, or what keeps it from being a valid Part. */
export const validatePart: Validate<Part> = /* @__PURE__ */ validating(_rulePart);

/** The value of JSON text, or what keeps it from being a valid Part. */
export const parsePart: Parse<Part> = /* @__PURE__ */ parsing(_rulePart);

/** @throws ValidationError when the value is no valid Part. */
export const assertPart: Assert<Part> = /* @__PURE__ */ asserting(isPart, _rulePart);

/** The checks of Part in one object, also as a Standard Schema. */
export const PartSchema: Schema<Part> = /* @__PURE__ */ schema(isPart, _rulePart);

function _ruleImagePart(): TypeRule {
  return named("ImagePart", isImagePart, object({ type: literal("image"), url: string }));
}

function _rulePart(): TypeRule {
  return named(
    "Part",
    isPart,
    tagged("type", {
      text: _ruleTextPart,
      image: _ruleImagePart,
      file: at("/anyOf/2", object({ file: object({}, { file_id: string }), type: literal("file") })),
    }),
  );
}

function _ruleTextPart(): TypeRule {
  return named("TextPart", isTextPart, object({ text: string, type: literal("text") }));
}
