// The nodes of a YAML text, from either library, in the order in which they are written → a plain JSON value, its
// duplicate keys, and where things stand. Aliases share one value; what they would unfold to is counted.

import type { Json } from "../../model/brands.js";
import { maxDepth, maxValues } from "../budgets.js";
import { isRaw } from "../raw.js";
import { setOwn, type MutableRaw } from "../raw.js";
import type { Duplicate, TextFault } from "./parsed-text.js";
import { valueBelow } from "../resolve/node-path.js";
import type { FindOffset } from "./source-map.js";

/** Ends the construction; caught where the nodes come from. */
export class YamlFault extends Error {
  readonly fault: TextFault;
  constructor(kind: TextFault["kind"], offset: number, reason: string) {
    super(reason);
    this.fault = { kind, offset, reason };
  }
}

/** What is said of every node: where it starts, and the name that aliases have for it. */
export interface NodeStart {
  readonly offset: number;
  readonly anchor: string | null;
}

interface Key {
  readonly text: string;
  readonly offset: number;
  /** YAML 1.1's `<<`, which real documents use: own keys win, and of several maps the earlier one. */
  readonly isMerge: boolean;
}

/** A map or list that is still being read. */
interface Open {
  readonly start: NodeStart;
  readonly content: OpenMap | OpenList;
  /** Levels below it, and values in it with aliases unfolded. */
  height: number;
  values: number;
}

interface OpenMap {
  readonly kind: "map";
  readonly target: MutableRaw;
  /** Where its own keys stand first. */
  readonly own: Map<string, number>;
  /** Where those stand that count from elsewhere: taken over from another map, or written again. */
  readonly elsewhere: Map<string, number>;
  /** Read, with its value to come. */
  key: Key | null;
}

interface OpenList {
  readonly kind: "list";
  readonly target: Json[];
  readonly offsets: number[];
}

interface Measured {
  readonly value: Json;
  readonly height: number;
  readonly values: number;
}

/** One text. Invariant: `anchors` holds what was read so far; null = it is being read. */
export class YamlConstructor {
  readonly duplicates: Duplicate[] = [];
  readonly offsets = new ValueOffsets();
  readonly #open: Open[] = [];
  readonly #anchors = new Map<string, Measured | null>();
  #root: Json = null;

  /** The whole, once every node was told. */
  get value(): Json {
    return this.#root;
  }

  /** True where the next node is the key of an entry. */
  get expectsKey(): boolean {
    const content = this.#open.at(-1)?.content;
    return content?.kind === "map" && content.key === null;
  }

  /** True where the next node is an item of a list. */
  get expectsItem(): boolean {
    return this.#open.at(-1)?.content.kind === "list";
  }

  openMap(start: NodeStart): void {
    this.#begin(start, { kind: "map", target: {}, own: new Map(), elsewhere: new Map(), key: null });
  }

  openList(start: NodeStart): void {
    this.#begin(start, { kind: "list", target: [], offsets: [] });
  }

  close(): void {
    const closed = this.#open.pop();
    if (closed === undefined) return;
    const { content, height, values, start } = closed;
    if (content.kind === "list") this.offsets.addList(content.target, content.offsets);
    else this.offsets.addMap(content.target, (key) => content.elsewhere.get(key) ?? content.own.get(key));
    this.#add({ value: content.target, height, values }, start);
  }

  /** `text`: as written, so that `1.0` and `200` name the keys "1.0" and "200". */
  key(text: string, { offset, isPlain }: { readonly offset: number; readonly isPlain: boolean }): void {
    const content = this.#open.at(-1)?.content;
    if (content?.kind === "map") content.key = { text, offset, isMerge: isPlain && text === "<<" };
  }

  scalar(value: Json, start: NodeStart): void {
    this.#add({ value, height: 0, values: 1 }, start);
  }

  alias(name: string, offset: number): void {
    const known = this.#anchors.get(name);
    if (!known) {
      const reason = known === null ? "stands inside what it names" : "names nothing above it";
      throw new YamlFault("syntax", offset, `the alias *${name} ${reason}`);
    }
    this.#add(known, { offset, anchor: null });
  }

  #begin(start: NodeStart, content: OpenMap | OpenList): void {
    if (this.#open.length > maxDepth) throw tooDeep(start.offset);
    if (start.anchor !== null) this.#anchors.set(start.anchor, null);
    this.#open.push({ start, content, height: 0, values: 1 });
  }

  #add(node: Measured, { offset, anchor }: NodeStart): void {
    if (this.#open.length + node.height > maxDepth) throw tooDeep(offset);
    if (node.values > maxValues) {
      const reason = `more than ${maxValues} values once its aliases are written out`;
      throw new YamlFault("budget", offset, reason);
    }
    if (anchor !== null) this.#anchors.set(anchor, node);
    const parent = this.#open.at(-1);
    if (parent === undefined) {
      this.#root = node.value;
      this.offsets.start = offset;
      return;
    }
    parent.height = Math.max(parent.height, node.height + 1);
    parent.values += node.values;
    if (parent.content.kind === "map") return this.#addEntry(parent.content, node.value);
    parent.content.target.push(node.value);
    parent.content.offsets.push(offset);
  }

  #addEntry(map: OpenMap, value: Json): void {
    const { key } = map;
    if (key === null) return;
    map.key = null;
    if (key.isMerge && mergeable(value)) return this.#merge(map, value);
    const first = map.own.get(key.text);
    if (first === undefined) {
      map.own.set(key.text, key.offset);
      map.elsewhere.delete(key.text);
    } else {
      this.duplicates.push({ key: key.text, first, later: key.offset });
      map.elsewhere.set(key.text, key.offset);
    }
    setOwn(map.target, key.text, value);
  }

  #merge({ target, own, elsewhere }: OpenMap, value: Json): void {
    const sources: readonly Json[] = Array.isArray(value) ? value : [value];
    for (const source of sources) {
      if (!isRaw(source)) continue;
      for (const [index, [key, item]] of Object.entries(source).entries()) {
        if (own.has(key) || Object.hasOwn(target, key)) continue;
        setOwn(target, key, item);
        elsewhere.set(key, this.offsets.at(source, index));
      }
    }
  }
}

function tooDeep(offset: number): YamlFault {
  return new YamlFault("budget", offset, `more than ${maxDepth} levels of nesting`);
}

function mergeable(value: Json): boolean {
  return isRaw(value) || (Array.isArray(value) && value.length > 0 && value.every(isRaw));
}

/** Offsets in one row, those of each map (in the order of its keys) and of each list together. */
class ValueOffsets {
  /** Offset of the value of the whole text. */
  start = 0;
  readonly #rows = new Map<object, number>();
  #offsets = new Int32Array(1024);
  #length = 0;

  addMap(map: object, offsetOf: (key: string) => number | undefined): void {
    this.#rows.set(map, this.#length);
    for (const key of Object.keys(map)) this.#push(offsetOf(key) ?? 0);
  }

  addList(list: object, offsets: readonly number[]): void {
    this.#rows.set(list, this.#length);
    for (const offset of offsets) this.#push(offset);
  }

  /** Of an item, or of the key that comes at this index. */
  at(container: object, index: number): number {
    return this.#offsets[(this.#rows.get(container) ?? 0) + index] ?? 0;
  }

  /** In the value that was built from the text. */
  finder(root: Json): FindOffset {
    return (segments) => {
      let offset = this.start;
      let value: Json | undefined = root;
      for (const segment of segments) {
        if (typeof value !== "object" || value === null) break;
        const below = valueBelow(value, segment);
        if (below === undefined) break;
        offset = this.at(value, Array.isArray(value) ? Number(segment) : Object.keys(value).indexOf(segment));
        value = below;
      }
      return offset;
    };
  }

  #push(offset: number): void {
    if (this.#length === this.#offsets.length) {
      const larger = new Int32Array(this.#length * 2);
      larger.set(this.#offsets);
      this.#offsets = larger;
    }
    this.#offsets[this.#length++] = offset;
  }
}
