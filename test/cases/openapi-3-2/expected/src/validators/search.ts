function _ruleSearchQueryParams(): TypeRule {
  return named(
    "SearchQueryParams",
    isSearchQueryParams,
    object(
      {},
      {
        selector: atPointer(
          "#/paths/~1search/query/parameters/0/content/application~1jsonpath/schema",
          string,
        ),
      },
    ),
    "#/paths/~1search/query",
  );
}

function _ruleSearchRetrieveParams(): TypeRule {
  return named(
    "SearchRetrieveParams",
    isSearchRetrieveParams,
    object({
      query: atPointer(
        "#/paths/~1search/get/parameters/0/content/application~1json/schema",
        object({ words: array(string) }),
      ),
    }),
    "#/paths/~1search/get",
  );
}
