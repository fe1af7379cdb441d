/** Parses JSON text; returns the value, or its issues as a Item. */
export const parseItem: Parse<Item> = /* @__PURE__ */ parserOf(_ruleItem);

function _ruleBook(): TypeRule {
  return named("Book", isBook, object({ kind: literal("book") }, { pages: integer }));
}

function _ruleBookListParams(): TypeRule {
  return named(
    "BookListParams",
    isBookListParams,
    object(
      {},
      {
        filter: atPointer(
          "#/paths/~1books/get/parameters/0/content/application~1x-www-form-urlencoded/schema",
          object({}, { author: string, year: integer }),
        ),
      },
    ),
    "#/paths/~1books/get",
  );
}

function _ruleChart(): TypeRule {
  return named("Chart", isChart, object({ kind: literal("chart") }, { scale: number }));
}

export function _ruleItem(): TypeRule {
  return named(
    "Item",
    isItem,
    discriminated("kind", { book: _ruleBook, chart: _ruleChart }, { undiscriminated: _ruleOtherItem }),
  );
}
