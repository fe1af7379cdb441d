/** Parses JSON text; returns the value, or its issues as a ListedOfNamesItem. */
export const parseListedOfNamesItem: Parse<ListedOfNamesItem> =
  /* @__PURE__ */ parserOf(_ruleListedOfNamesItem);

/** True when the value is a valid NamesItem. Never throws. */
export function isNamesItem(value: unknown): value is NamesItem {
  return typeof value === "string";
}

function _ruleFilter(): TypeRule {
  return named(
    "Filter",
    _isFilter,
    recursive("Filter", object({}, { of: array(anyOf([string, _ruleFilter])), op: values(["and", "or"]) })),
  );
}

function _ruleListed(): TypeRule {
  return named("Listed", isListed, object({}, { data: array(_ruleListedItem) }));
}

function _ruleListedItem(): TypeRule {
  return named("ListedItem", isListedItem, map(anything), "#/components/schemas/Listed/$defs/item");
}

function _ruleListedOfNamesItem(): TypeRule {
  return named(
    "ListedOfNamesItem",
    isListedOfNamesItem,
    object({}, { data: array(_ruleNamesItem) }),
    "#/components/schemas/Listed",
  );
}

function _ruleNames(): TypeRule {
  return named("Names", isNames, _ruleListedOfNamesItem);
}

function _ruleNamesItem(): TypeRule {
  return named("NamesItem", isNamesItem, string, "#/components/schemas/Names/$defs/item");
}

function _ruleNumbered(): TypeRule {
  return named("Numbered", isNumbered, object({}, { first: _ruleNumberedT }));
}

function _ruleNumberedT(): TypeRule {
  return named("NumberedT", isNumberedT, integer, "#/components/schemas/Numbered/$defs/T");
}

function _ruleOrder(): TypeRule {
  return named(
    "Order",
    isOrder,
    object({}, { billing: _ruleOrderAddress, lines: array(_ruleOrderLine), shipping: _ruleOrderAddress }),
  );
}

function _ruleOrderAddress(): TypeRule {
  return named(
    "OrderAddress",
    isOrderAddress,
    object({ street: string }),
    "#/components/schemas/Order/$defs/Address",
  );
}

function _ruleOrderLine(): TypeRule {
  return named(
    "OrderLine",
    _isOrderLine,
    recursive("OrderLine", object({}, { item: string, parts: array(_ruleOrderLine) })),
    "#/components/schemas/Order/$defs/Line",
  );
}

function _ruleTitled(): TypeRule {
  return named("Titled", isTitled, object({}, { all: array(_ruleTitledT) }));
}

function _ruleTitledT(): TypeRule {
  return named("TitledT", isTitledT, object({ title: string }), "#/components/schemas/Titled/$defs/T");
}

function _ruleTree(): TypeRule {
  return named("Tree", _isTree, recursive("Tree", object({}, { children: array(_ruleTree), label: string })));
}

function _inFilter(value: unknown, depth: number, memo: Memo): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $op = v["op"];
  if ($op !== undefined && $op !== "and" && $op !== "or") return false;
  const $of = v["of"];
  if ($of !== undefined && !_isFilter_1($of, depth, memo)) return false;
  return true;
}

function _isOrder_1(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const items: readonly unknown[] = value;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!_isOrderLine(item, 0, null)) return false;
  }
  return true;
}

function _isFilter_1(value: unknown, depth: number, memo: Memo): boolean {
  if (!Array.isArray(value)) return false;
  const items: readonly unknown[] = value;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (typeof item !== "string" && !_isFilter(item, depth + 1, memo)) return false;
  }
  return true;
}
