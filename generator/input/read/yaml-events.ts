// YAML text → value, over the events of js-yaml: each says where in the text a node is, and no tree is built. Scalars
// without quotes are read by the core schema (YAML 1.2.2, 10.3.2).

import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from "js-yaml";
import type { AliasEvent, Event, MappingEvent, ScalarEvent, SequenceEvent } from "js-yaml";
import { maxDepth } from "../budgets.js";
import { YamlConstructor } from "./yaml-constructor.js";
import type { Json } from "../../model/brands.js";

/**
 * Null = for the other library: what this one refuses, since that one says better why and reads more; and what is rare
 * or read amiss here.
 */
export function constructFromEvents(text: string): YamlConstructor | null {
  const events = isMisread(text) ? null : eventsOf(text);
  return events && new EventReader(text).read(events);
}

/** What is right: an indented `---` is text, a byte order mark further in is none, a last line of spaces is no line. */
function isMisread(text: string): boolean {
  const isOdd = /^[ \t]+---/.test(text) || /[\r\n] +$/.test(text.slice(-1_000));
  // Nor is there a character beyond U+10FFFF.
  return isOdd || text.includes("\ufeff", 1) || /\\U(?!000|0010)/.test(text);
}

function eventsOf(text: string): readonly Event[] | null {
  try {
    // Keys and attempts at keys count as well: ours is the limit that documents meet, this one keeps the stack.
    return parseEvents(text, { maxDepth: maxDepth + 10 });
  } catch (caught) {
    if (caught instanceof YAMLException) return null;
    throw caught;
  }
}

/** Invariant: `end` is no further than the end of what was read so far, with nothing but marks in between. */
class EventReader {
  readonly #text: string;
  readonly #made = new YamlConstructor();
  #end = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(events: readonly Event[]): YamlConstructor | null {
    // The two libraries differ in what is a scalar alone, which no document is.
    if (events[1]?.type === EVENT_ID.SCALAR) return null;
    for (const [index, event] of events.entries()) {
      const isSecondDocument = index > 0 && event.type === EVENT_ID.DOCUMENT;
      if (isSecondDocument || !this.#take(event)) return null;
    }
    return this.#made;
  }

  /** False = this is for the other library. */
  #take(event: Event): boolean {
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return this.#takeScalar(event);
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        return this.#takeCollection(event);
      case EVENT_ID.ALIAS:
        return this.#takeAlias(event);
      case EVENT_ID.POP:
        // The last one closes the document.
        this.#made.close();
        return true;
      default:
        return true;
    }
  }

  #takeScalar(event: ScalarEvent): boolean {
    if (event.tagStart !== -1) return false;
    const made = this.#made;
    const text = getScalarValue(this.#text, event);
    const isPlain = event.style === SCALAR_STYLE.PLAIN;
    const offset = this.#startOf(event);
    const anchor = this.#anchorOf(event);
    this.#end = Math.max(this.#end, offset, event.valueEnd);
    if (!made.expectsKey) made.scalar(isPlain ? coreValue(text) : text, { offset, anchor });
    else if (anchor === null && event.valueStart !== -1) made.key(text, { offset, isPlain });
    else return false;
    return true;
  }

  #takeCollection(event: MappingEvent | SequenceEvent): boolean {
    if (event.tagStart !== -1 || this.#made.expectsKey) return false;
    const start = { offset: event.start, anchor: this.#anchorOf(event) };
    this.#end = Math.max(this.#end, event.start);
    if (event.type === EVENT_ID.MAPPING) this.#made.openMap(start);
    else this.#made.openList(start);
    return true;
  }

  #takeAlias(event: AliasEvent): boolean {
    if (this.#made.expectsKey) return false;
    this.#made.alias(this.#text.slice(event.anchorStart, event.anchorEnd), event.anchorStart - 1);
    this.#end = event.anchorEnd;
    return true;
  }

  #anchorOf({ anchorStart, anchorEnd }: ScalarEvent | MappingEvent | SequenceEvent): string | null {
    if (anchorStart === -1) return null;
    this.#end = Math.max(this.#end, anchorEnd);
    return this.#text.slice(anchorStart, anchorEnd);
  }

  /** The event says where the content starts, which is after a quote and below the head of a block. */
  #startOf({ style, valueStart, anchorEnd }: ScalarEvent): number {
    switch (style) {
      case SCALAR_STYLE.PLAIN:
        if (valueStart !== -1) return valueStart;
        return this.#startOfNothing(anchorEnd);
      case SCALAR_STYLE.SINGLE_QUOTED:
      case SCALAR_STYLE.DOUBLE_QUOTED:
        return valueStart - 1;
      default:
        return markAfter(this.#text, this.#end, "|>");
    }
  }

  /** Where the content would begin on this line. Only the places of items are asked for. */
  #startOfNothing(anchorEnd: number): number {
    let at = anchorEnd;
    if (anchorEnd === -1) at = this.#made.expectsItem ? markAfter(this.#text, this.#end, "-") + 1 : this.#end;
    while (this.#text[at] === " " || this.#text[at] === "\t") at++;
    return at;
  }
}

/** The offset of the next of the marks that is in no comment. */
function markAfter(text: string, from: number, marks: string): number {
  let isComment = false;
  for (let at = from; at < text.length; at++) {
    const unit = text.charAt(at);
    if (unit === "\n" || unit === "\r") isComment = false;
    else if (unit === "#" && (at === 0 || /\s/.test(text.charAt(at - 1)))) isComment = true;
    else if (!isComment && marks.includes(unit)) return at;
  }
  return text.length;
}

const words: ReadonlyMap<string, Json> = new Map<string, Json>([
  ["", null],
  ["~", null],
  ["null", null],
  ["Null", null],
  ["NULL", null],
  ["true", true],
  ["True", true],
  ["TRUE", true],
  ["false", false],
  ["False", false],
  ["FALSE", false],
]);

const longestWord = 5;

/**
 * A scalar without quotes → its value, by the core schema (YAML 1.2.2, 10.3.2): `on`, `yes` and dates stay text.
 */
function coreValue(text: string): Json {
  if (mayBeNumber(text.charCodeAt(0))) return numberOrText(text);
  if (text.length > longestWord) return text;
  const word = words.get(text);
  return word === undefined ? text : word;
}

/** It begins with a digit, a sign or a point. */
function mayBeNumber(first: number): boolean {
  return (first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d || first === 0x2e;
}

const decimal = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const octalOrHexadecimal = /^0(?:o[0-7]+|x[\da-fA-F]+)$/;

/** JSON has no `.inf` and no `.nan`, and none for what is too large for a number: their text is kept. */
function numberOrText(text: string): Json {
  if (!decimal.test(text) && !octalOrHexadecimal.test(text)) return text;
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}
