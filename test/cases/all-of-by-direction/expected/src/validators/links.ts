/** The value itself, or what keeps it from being a valid LinkCreateParams. */
export const validateLinkCreateParams: Validate<LinkCreateParams> =
  /* @__PURE__ */ validating(_ruleLinkCreateParams);

/** @throws ValidationError when the value is no valid LinkCreateParams. */
export const assertLinkCreateParams: Assert<LinkCreateParams> = /* @__PURE__ */ asserting(
  isLinkCreateParams,
  _ruleLinkCreateParams,
);

/** The checks of LinkCreateParams in one object, also as a Standard Schema. */
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
  return named("NamedLink", isNamedLink, both([_ruleNamed, _ruleLink]));
}
