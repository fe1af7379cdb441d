function _rulebooksQuery_200(): TypeRule {
  return named("booksQuery_200", isbooksQuery_200, list(_ruleItem), "#/components/mediaTypes/Items/schema");
}

export const booksQueryChecks: CallChecks = {
  method: "query",
  path: "/books",
  body: validateBookQueryParams,
  answers: { 200: /* @__PURE__ */ judge(_rulebooksQuery_200) },
};
