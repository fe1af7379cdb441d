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

/** Returns the value, or its issues as a Part. */
export const validatePart: Validate<Part> = /* @__PURE__ */ validatorOf(_rulePart);

/** Parses JSON text; returns the value, or its issues as a Part. */
export const parsePart: Parse<Part> = /* @__PURE__ */ parserOf(_rulePart);

/** @throws ValidationError when the value is not a valid Part. */
export const assertPart: Assert<Part> = /* @__PURE__ */ assertionOf(isPart, _rulePart);

/** The validators of Part in one object, which is also a Standard Schema. */
export const PartSchema: Schema<Part> = /* @__PURE__ */ schema(isPart, _rulePart);

function _ruleImagePart(): TypeRule {
  return named("ImagePart", isImagePart, object({ type: literal("image"), url: string }));
}

function _rulePart(): TypeRule {
  return named(
    "Part",
    isPart,
    discriminated("type", {
      text: _ruleTextPart,
      image: _ruleImagePart,
      file: atPointer("/anyOf/2", object({ file: object({}, { file_id: string }), type: literal("file") })),
    }),
  );
}

function _ruleTextPart(): TypeRule {
  return named("TextPart", isTextPart, object({ text: string, type: literal("text") }));
}
