/** Returns the value, or its issues as a LinkCreateParams. */
export const validateLinkCreateParams: Validate<LinkCreateParams> =
  /* @__PURE__ */ validatorOf(_ruleLinkCreateParams);

/** @throws ValidationError when the value is not a valid LinkCreateParams. */
export const assertLinkCreateParams: Assert<LinkCreateParams> = /* @__PURE__ */ assertionOf(
  isLinkCreateParams,
  _ruleLinkCreateParams,
);

/** The validators of LinkCreateParams in one object, which is also a Standard Schema. */
export const LinkCreateParamsSchema: Schema<LinkCreateParams> = /* @__PURE__ */ schema(
  isLinkCreateParams,
  _ruleLinkCreateParams,
);

export function _ruleLink(): TypeRule {
  return named("Link", isLink, object({ id: string }, { label: string, rel: string }));
}

function _ruleLinkCreateParams(): TypeRule {
  return named(
    "LinkCreateParams",
    isLinkCreateParams,
    _ruleNamed,
    "#/paths/~1links/post/requestBody/content/application~1json/schema",
  );
}

function _ruleNamed(): TypeRule {
  return named("Named", isNamed, object({ id: string }, { label: string }));
}

function _ruleNamedLink(): TypeRule {
  return named("NamedLink", isNamedLink, allOf([_ruleNamed, _ruleLink]));
}
