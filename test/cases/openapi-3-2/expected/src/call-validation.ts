function _rulebooksQuery_200(): TypeRule {
  return named("booksQuery_200", isbooksQuery_200, array(_ruleItem), "#/components/mediaTypes/Items/schema");
}

export const booksQueryValidators: OperationValidators = {
  method: "query",
  path: "/books",
  body: validateBookQueryParams,
  responses: { 200: /* @__PURE__ */ validator(_rulebooksQuery_200) },
};
