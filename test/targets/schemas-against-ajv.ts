// Schemas whose type has to say more than one keyword does, with values that are valid and values that are not.

interface Values {
  readonly valid: readonly unknown[];
  readonly invalid: readonly unknown[];
  /** Invalid, but nothing a type says. */
  readonly untyped?: readonly unknown[];
  /** Valid, since the object is open, but a key that the type does not know is a slip of the pen. */
  readonly misspelt?: readonly unknown[];
  /** Codes of what is reported. */
  readonly said?: readonly string[];
}

export const components = {
  Text: { type: "string" },
  Base: { type: "object", required: ["id"], properties: { id: { type: "string" } } },
  Anything: { type: "object" },
  Texts: { type: "object", additionalProperties: { type: "string" } },
  Numbers: { type: "array", items: { type: "number" } },
  Labelled: { type: "object", patternProperties: { "^x-": { type: "string" } } },
  Pair: { type: "array", prefixItems: [{ type: "number" }, { type: "string" }] },
} as const;

const ref = (name: keyof typeof components) => ({ $ref: `#/components/schemas/${name}` });
const [text, number, flag] = [{ type: "string" }, { type: "number" }, { type: "boolean" }];
const pair = { type: "array", prefixItems: [number, text] };
const fixed = { minItems: 2, maxItems: 2 };
const texts = { type: "object", additionalProperties: text };
const required = ["en"];
const map: Values = {
  valid: [{ en: "a" }, { en: "a", de: "b" }],
  invalid: [{}, { de: "b" }, { en: 1 }, { en: "a", de: 1 }],
};
const nothing: Values = { valid: [], invalid: [{}, { en: "a" }, { en: null }], said: ["SW320"] };
const base: Values = {
  valid: [{ id: "a" }],
  invalid: [{}, { id: 1 }],
  misspelt: [{ id: "a", idd: "b" }],
};

const tuples: readonly (readonly [name: string, schema: object, values: Values])[] = [
  ["PairClosed", { ...pair, ...fixed }, { valid: [[1, "a"]], invalid: [[1], [1, "a", 2], ["a", 1]] }],
  ["PairAtMost", { ...pair, maxItems: 2 }, { valid: [[], [1], [1, "a"]], invalid: [[1, "a", 2], ["a"]] }],
  ["PairFewer", { ...pair, maxItems: 1 }, { valid: [[], [1]], invalid: [[1, "a"], ["a"]] }],
  ["PairNone", { ...pair, maxItems: 0 }, { valid: [[]], invalid: [[1]] }],
  ["PairItems", { ...pair, items: flag, ...fixed }, { valid: [[1, "a"]], invalid: [[1, "a", true], [1]] }],
  [
    "PairFurther",
    { ...pair, items: flag, minItems: 2, maxItems: 4 },
    {
      valid: [
        [1, "a"],
        [1, "a", true, false],
      ],
      invalid: [[1], [1, "a", 1], [1, "a", true, true, true]],
    },
  ],
  [
    "PairAtLeast",
    { ...pair, items: flag, minItems: 3 },
    {
      valid: [
        [1, "a", true],
        [1, "a", true, true],
      ],
      invalid: [
        [1, "a"],
        [1, "a", 1],
      ],
    },
  ],
  [
    "PairUnevaluated",
    { ...pair, unevaluatedItems: false },
    { valid: [[], [1, "a"]], invalid: [[1, "a", 1]] },
  ],
  [
    "PairRest",
    { ...pair, unevaluatedItems: flag },
    {
      valid: [
        [1, "a"],
        [1, "a", true],
      ],
      invalid: [[1, "a", 1]],
    },
  ],
  [
    "PairFalse",
    { type: "array", prefixItems: [number, text, false] },
    { valid: [[], [1, "a"]], invalid: [[1, "a", 1]] },
  ],
  [
    "PairOrNull",
    { ...pair, type: ["array", "null"], ...fixed },
    { valid: [[1, "a"], null], invalid: [[1, "a", 1], [1]] },
  ],
  ["PairOfAll", { allOf: [pair, fixed] }, { valid: [[1, "a"]], invalid: [[1], [1, "a", 1]] }],
  [
    "PairAndItems",
    { allOf: [pair, { type: "array", items: { type: ["number", "string"] }, maxItems: 2 }] },
    { valid: [[1, "a"]], invalid: [[1, "a", 1], ["a"]] },
  ],
  [
    "PairReferred",
    { ...ref("Pair"), unevaluatedItems: false },
    { valid: [[], [1, "a"]], invalid: [[1, "a", 1], ["a"]] },
  ],
  [
    "PairReferredRest",
    { allOf: [ref("Pair")], unevaluatedItems: flag },
    {
      valid: [
        [1, "a"],
        [1, "a", true],
      ],
      invalid: [[1, "a", 1]],
    },
  ],
  [
    "Two",
    { type: "array", items: number, ...fixed },
    { valid: [[1, 2]], invalid: [[], [1], [1, 2, 3], ["a", "b"]] },
  ],
  [
    "TwoOfAll",
    { allOf: [{ type: "array", items: number }, fixed] },
    { valid: [[1, 2]], invalid: [[1], [1, 2, 3]] },
  ],
  [
    "TwoReferred",
    { allOf: [ref("Numbers"), { type: "array", ...fixed }] },
    { valid: [[1, 2]], invalid: [[1], [1, 2, 3], ["a", "b"]] },
  ],
  [
    "TwoOfTwo",
    { type: "array", items: { type: "array", items: number, ...fixed }, ...fixed },
    {
      valid: [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      invalid: [[[1, 2]], [[1], [2]]],
    },
  ],
  [
    "TwoObjects",
    { type: "array", items: { type: "object", required: ["a"], properties: { a: text } }, ...fixed },
    { valid: [[{ a: "a" }, { a: "b" }]], invalid: [[{ a: "a" }], [{ a: "a" }, {}]] },
  ],
  [
    "Nine",
    { type: "array", items: number, minItems: 9, maxItems: 9 },
    { valid: [[1, 2, 3, 4, 5, 6, 7, 8, 9]], invalid: [["a"]], untyped: [[1]] },
  ],
  ["Items", { type: "array", unevaluatedItems: flag }, { valid: [[], [true]], invalid: [[1]] }],
  ["NoItems", { type: "array", unevaluatedItems: false }, { valid: [[]], invalid: [[1]] }],
];

const requiredKeys: typeof tuples = [
  ["Dictionary", { ...texts, required }, map],
  ["MapOfReferences", { type: "object", required, additionalProperties: ref("Text") }, map],
  ["MapOrNull", { ...texts, type: ["object", "null"], required }, { ...map, valid: [...map.valid, null] }],
  ["MapUnevaluated", { type: "object", required, unevaluatedProperties: text }, map],
  ["MapOfAll", { allOf: [texts, { required }] }, map],
  ["MapReferredOfAll", { allOf: [ref("Texts"), { required }] }, map],
  ["MapReferred", { ...ref("Texts"), required }, map],
  ["MapBesideAll", { type: "object", required, allOf: [ref("Texts")] }, map],
  ["MapOfAllUnevaluated", { allOf: [ref("Anything"), { required }], unevaluatedProperties: text }, map],
  [
    "MapOfObjects",
    { type: "object", required, additionalProperties: ref("Base") },
    { valid: [{ en: { id: "a" } }], invalid: [{}, { en: "a" }, { en: {} }] },
  ],
  ["MapBeside", { ...texts, required, properties: { de: text } }, map],
  [
    "MapBesideNumber",
    { ...texts, required, properties: { n: number } },
    {
      valid: [{ en: "a", n: 1, fr: "b" }],
      invalid: [{}, { en: 1 }, { en: "a", n: "a" }, { en: "a", fr: true }],
    },
  ],
  [
    "MapOfNullable",
    { type: "object", required, additionalProperties: { type: ["string", "null"] } },
    { valid: [{ en: null }], invalid: [{}, { en: 1 }] },
  ],
  [
    "MapOfAnything",
    { type: "object", required, additionalProperties: true },
    { valid: [{ en: 1, de: "b" }], invalid: [{}] },
  ],
  [
    "MapByName",
    { ...texts, required, propertyNames: { pattern: "^[a-z]+$" } },
    { ...map, untyped: [{ en: "a", DE: "b" }] },
  ],
  [
    "Patterns",
    { type: "object", required: ["x-a"], patternProperties: { "^x-": text } },
    { valid: [{ "x-a": "a" }], invalid: [{}, { "x-a": 1 }] },
  ],
  [
    "PatternsClosed",
    { type: "object", required: ["x-a"], patternProperties: { "^x-": text }, additionalProperties: false },
    { valid: [{ "x-a": "a", "x-b": "b" }], invalid: [{}, { "x-a": 1 }, { "x-a": "a", "x-b": 1 }] },
  ],
  [
    "PatternsMissed",
    { type: "object", required, patternProperties: { "^x-": text }, additionalProperties: number },
    { valid: [{ en: 1, "x-a": "a" }], invalid: [{}, { en: "a" }] },
  ],
  ["Closed", { type: "object", required, additionalProperties: false }, nothing],
  ["ClosedUnevaluated", { type: "object", required, unevaluatedProperties: false }, nothing],
  [
    "ClosedPatterns",
    { type: "object", required, patternProperties: { "^x-": text }, additionalProperties: false },
    nothing,
  ],
  [
    "ClosedBeside",
    { type: "object", required, properties: { a: text }, additionalProperties: false },
    nothing,
  ],
  [
    "ClosedOfAll",
    { allOf: [{ type: "object", properties: { a: text }, additionalProperties: false }, { required }] },
    nothing,
  ],
  [
    "Either",
    { type: "object", properties: { a: text, b: text }, oneOf: [{ required: ["a"] }, { required: ["b"] }] },
    { valid: [{ a: "a" }], invalid: [{}, { a: 1 }], untyped: [{ a: "a", b: "b" }] },
  ],
  [
    "EitherNot",
    {
      type: "object",
      properties: { a: text, b: text },
      oneOf: [
        { required: ["a"], not: { required: ["b"] } },
        { required: ["b"], not: { required: ["a"] } },
      ],
    },
    { valid: [{ a: "a" }], invalid: [{}, { a: 1 }], untyped: [{ a: "a", b: "b" }] },
  ],
  [
    "EitherNotReferred",
    {
      ...ref("Base"),
      oneOf: [
        { required: ["id"], not: { required: ["b"] } },
        { properties: { b: text }, required: ["b"] },
      ],
    },
    { valid: [{ id: "a" }], invalid: [{}, { id: 1 }], untyped: [] },
  ],
  [
    "EitherNotOfAll",
    {
      allOf: [
        { type: "object", properties: { a: text, b: text } },
        {
          oneOf: [
            { required: ["a"], not: { required: ["b"] } },
            { required: ["b"], not: { required: ["a"] } },
          ],
        },
      ],
    },
    { valid: [{ b: "a" }], invalid: [{}, { b: 1 }], untyped: [{ a: "a", b: "b" }] },
  ],
  [
    "EitherInMap",
    { ...texts, oneOf: [{ required: ["a"] }, { required: ["b"] }] },
    { valid: [{ a: "a", c: "c" }], invalid: [{}, { a: 1 }], untyped: [{ a: "a", b: "b" }] },
  ],
  [
    "OneOrNone",
    { type: "object", properties: { a: text }, oneOf: [{ required: ["a"] }, { not: { required: ["a"] } }] },
    { valid: [{}, { a: "a" }], invalid: [{ a: 1 }], misspelt: [{ aa: "a" }] },
  ],
];

const idle: typeof tuples = [
  ["AndObject", { allOf: [ref("Base"), { type: "object" }] }, base],
  ["AndDescription", { allOf: [ref("Base"), { type: "object", description: "More of it." }] }, base],
  ["AndNoProperties", { allOf: [ref("Base"), { type: "object", properties: {} }] }, base],
  ["AndNoRequired", { allOf: [ref("Base"), { type: "object", required: [] }] }, base],
  [
    "AndCount",
    { allOf: [ref("Base"), { type: "object", minProperties: 2 }] },
    { valid: [], invalid: [{}], untyped: [{ id: "a" }], misspelt: [{ id: "a", idd: "b" }] },
  ],
  ["AndReference", { allOf: [ref("Base"), ref("Anything")] }, base],
  ["AndOrNull", { type: "object", allOf: [ref("Base"), { type: ["object", "null"] }] }, base],
  ["AndBeside", { type: "object", properties: {}, allOf: [ref("Base")] }, base],
  [
    "AndInline",
    { allOf: [{ type: "object", required: ["id"], properties: { id: text } }, { type: "object" }] },
    base,
  ],
  [
    "AndOpen",
    { allOf: [ref("Base"), { type: "object", additionalProperties: true }] },
    { valid: [{ id: "a", other: 1 }], invalid: [{}, { id: 1 }] },
  ],
];

const others: typeof tuples = [
  [
    "Unevaluated",
    { type: "object", unevaluatedProperties: text },
    { valid: [{}, { a: "a" }], invalid: [{ a: 1 }] },
  ],
  [
    "UnevaluatedBeside",
    { type: "object", properties: { a: number }, unevaluatedProperties: text },
    { valid: [{ a: 1, b: "b" }], invalid: [{ a: "a" }, { b: true }] },
  ],
  [
    "UnevaluatedOrNull",
    { type: ["object", "null"], unevaluatedProperties: text },
    { valid: [null, { a: "a" }], invalid: [{ a: 1 }] },
  ],
  [
    "UnevaluatedOfAll",
    { type: "object", allOf: [ref("Base")], unevaluatedProperties: number },
    { valid: [{ id: "a" }, { id: "a", b: 1 }], invalid: [{}, { id: 1 }, { id: "a", b: true }] },
  ],
  [
    "UnevaluatedReferred",
    { ...ref("Base"), unevaluatedProperties: number },
    { valid: [{ id: "a", b: 1 }], invalid: [{}, { id: "a", b: true }] },
  ],
  [
    "UnevaluatedOfTwo",
    { allOf: [ref("Base"), { type: "object", properties: { n: number } }], unevaluatedProperties: flag },
    {
      valid: [{ id: "a", n: 1, b: true }],
      invalid: [
        { id: "a", n: "a" },
        { id: "a", b: null },
      ],
    },
  ],
  [
    "UnevaluatedObjects",
    { type: "object", properties: { a: number }, unevaluatedProperties: ref("Base") },
    { valid: [{ a: 1, b: { id: "a" } }], invalid: [{ b: "b" }, { b: {} }] },
  ],
  [
    "UnevaluatedClosed",
    { type: "object", properties: { a: number }, unevaluatedProperties: false },
    { valid: [{}, { a: 1 }], invalid: [{ b: 1 }, { a: "a" }] },
  ],
  [
    "UnevaluatedEmpty",
    { type: "object", unevaluatedProperties: false },
    { valid: [{}], invalid: [{ b: 1 }] },
  ],
  [
    "UnevaluatedIdle",
    { type: "object", additionalProperties: text, unevaluatedProperties: number },
    { valid: [{ a: "a" }], invalid: [{ a: 1 }] },
  ],
];

const patterns = { "^x-": text };
const open = { type: "object", properties: { a: number }, patternProperties: patterns };
const described: typeof tuples = [
  [
    "PatternsBeside",
    open,
    { valid: [{}, { a: 1, "x-a": "a" }], invalid: [{ a: "a" }, { "x-a": 1 }], misspelt: [{ aa: 1 }] },
  ],
  [
    "PatternsAlone",
    { type: "object", patternProperties: patterns },
    { valid: [{}, { "x-a": "a", b: 1 }], invalid: [{ "x-a": 1 }] },
  ],
  [
    "PatternsOrNull",
    { ...open, type: ["object", "null"] },
    { valid: [null, { a: 1, "x-a": "a" }], invalid: [{ "x-a": 1 }] },
  ],
  [
    "PatternsOfAll",
    { allOf: [ref("Base"), { type: "object", patternProperties: patterns }] },
    {
      valid: [{ id: "a", "x-a": "a" }],
      invalid: [{}, { id: "a", "x-a": 1 }],
      misspelt: [{ id: "a", idd: "b" }],
    },
  ],
  [
    "PatternsReferred",
    { ...ref("Base"), patternProperties: patterns },
    { valid: [{ id: "a", "x-a": "a" }], invalid: [{}, { id: "a", "x-a": 1 }] },
  ],
  [
    "PatternsExtending",
    { allOf: [ref("Base")], properties: { a: number }, patternProperties: patterns },
    { valid: [{ id: "a", a: 1, "x-a": "a" }], invalid: [{ a: 1 }, { id: "a", "x-a": 1 }] },
  ],
  [
    "PatternsExtended",
    { allOf: [ref("Labelled"), { type: "object", properties: { b: number } }] },
    { valid: [{ b: 1, "x-a": "a" }], invalid: [{ b: "b" }, { "x-a": 1 }] },
  ],
  [
    "PatternsOfObjects",
    { ...open, patternProperties: { "^x-": ref("Base") } },
    { valid: [{ a: 1, "x-a": { id: "a" } }], invalid: [{ "x-a": {} }] },
  ],
  [
    "PatternsCovering",
    { ...open, properties: { "x-b": { type: "string", enum: ["q", "r"] } } },
    { valid: [{ "x-a": "a", "x-b": "q" }], invalid: [{ "x-b": "s" }, { "x-a": 1 }] },
  ],
  [
    "PatternsAtEnd",
    { ...open, patternProperties: { _at$: text } },
    { valid: [{ a: 1, made_at: "a" }], invalid: [{ made_at: 1 }] },
  ],
  [
    "PatternsTwo",
    { ...open, patternProperties: { "^x-": text, "^n-": number } },
    { valid: [{ "x-a": "a", "n-a": 1 }], invalid: [{ "x-a": 1 }, { "n-a": "a" }] },
  ],
  [
    "PatternsNested",
    { ...open, patternProperties: { "^x-": text, "^x-n-": { minLength: 2, type: "string" } } },
    { valid: [{ a: 1, "x-a": "a", b: 1 }], invalid: [{ a: "a" }], untyped: [{ "x-a": 1 }, { "x-n-a": "a" }] },
  ],
  [
    "PatternsOther",
    { ...open, patternProperties: { "^[a-z]{2}$": text } },
    { valid: [{ a: 1, en: "a", other: 1 }], invalid: [{ a: "a" }], untyped: [{ en: 1 }] },
  ],
  [
    "PatternsClosedBeside",
    { ...open, additionalProperties: false },
    { valid: [{ a: 1, "x-a": "a" }], invalid: [{ a: "a" }, { b: true }], untyped: [{ b: "a" }] },
  ],
  [
    "PatternsOpenBeside",
    { ...open, additionalProperties: true },
    { valid: [{ a: 1, "x-a": "a", b: 1 }], invalid: [{ a: "a" }, { "x-a": 1 }] },
  ],
  [
    "PatternsEvery",
    { ...open, patternProperties: { ".*": number } },
    { valid: [{ a: 1, b: 2 }], invalid: [{ a: "a" }, { b: "b" }] },
  ],
];

export const rows = [...tuples, ...requiredKeys, ...idle, ...others, ...described];
