// What an object offers, seen through references, intersections and unions. Knows nothing of what the caller seeks.

import type { DeclId } from "../model/brands.js";
import type { Draft, DraftDeclaration } from "../model/document.js";
import type { ArraySchema, Property, Schema } from "../model/schema.js";

/** The properties every value of a schema may have, by wire name. */
export interface ObjectView {
  readonly properties: ReadonlyMap<string, Property>;
}

/** Reads shapes of one draft. Invariant: what was worked out once for a declaration is not worked out again. */
export class Shapes {
  readonly #decls: ReadonlyMap<DeclId, DraftDeclaration>;
  readonly #views = new Map<DeclId, ObjectView | null>();

  constructor(draft: Pick<Draft, "decls">) {
    this.#decls = new Map(draft.decls.map((decl) => [decl.id, decl]));
  }

  declaration(id: DeclId): DraftDeclaration | undefined {
    return this.#decls.get(id);
  }

  /** The schema at the end of a chain of references; one that leads back to itself ends where it closes. */
  target(schema: Schema): Schema {
    const seen = new Set<DeclId>();
    let current = schema;
    while (current.kind === "ref" && !seen.has(current.to)) {
      seen.add(current.to);
      const decl = this.#decls.get(current.to);
      if (!decl) break;
      current = decl.schema;
    }
    return current;
  }

  /** Without null, at the end of references. */
  value(schema: Schema): Schema {
    const target = this.target(schema);
    return target.kind === "nullable" || target.kind === "refined" ? this.value(target.of) : target;
  }

  /** True when null is among the values. */
  takesNull(schema: Schema): boolean {
    const target = this.target(schema);
    if (target.kind === "refined") return this.takesNull(target.of);
    return target.kind === "nullable" || target.kind === "null" || target.kind === "unknown";
  }

  array(schema: Schema): ArraySchema | null {
    const value = this.value(schema);
    return value.kind === "array" ? value : null;
  }

  /** Null for what is no object, or may be something else beside: a map has no properties to speak of either. */
  object(schema: Schema): ObjectView | null {
    if (schema.kind !== "ref") return this.#look(schema);
    const known = this.#views.get(schema.to);
    if (known !== undefined) return known;
    // A declaration that is made of itself adds nothing: it reads as no object while it is being looked at.
    this.#views.set(schema.to, null);
    const decl = this.#decls.get(schema.to);
    const view = decl ? this.#look(decl.schema) : null;
    this.#views.set(schema.to, view);
    return view;
  }

  #look(schema: Schema): ObjectView | null {
    switch (schema.kind) {
      case "object":
        return { properties: new Map(schema.properties.map((property) => [property.wireName, property])) };
      case "ref":
        return this.object(schema);
      case "refined":
        return this.object(schema.of);
      case "intersection":
        return this.#together(schema.parts);
      case "union":
        return this.#shared(schema.variants);
      case "tagged":
        return this.#shared([...schema.cases.flatMap(({ variants }) => variants), ...schema.untagged]);
      case "string":
      case "number":
      case "boolean":
      case "null":
      case "unknown":
      case "never":
      case "literal":
      case "enum":
      case "unlisted":
      case "unlisted":
      case "array":
      case "tuple":
      case "record":
      case "nullable":
      case "file":
        return null;
    }
  }

  /** Later parts say more: an overlay may require or narrow what an earlier part declares. */
  #together(parts: readonly Schema[]): ObjectView | null {
    const views = parts.map((part) => this.object(part)).filter((view) => view !== null);
    if (views.length === 0) return null;
    const properties = new Map<string, Property>();
    for (const [name, property] of views.flatMap((view) => [...view.properties])) {
      const before = properties.get(name);
      const vague = property.schema.kind === "unknown" && before !== undefined;
      const required = property.required || (before?.required ?? false);
      properties.set(name, { ...(vague ? before : property), required });
    }
    return { properties };
  }

  /** A property of one variant is a property of the union; it is required when every variant requires it. */
  #shared(variants: readonly Schema[]): ObjectView | null {
    const views = variants.map((variant) => this.object(variant));
    const properties = new Map<string, Property>();
    for (const view of views) {
      if (view === null) return null;
      for (const [name, property] of view.properties) {
        const before = properties.get(name);
        const everywhere = views.every((other) => other?.properties.get(name)?.required === true);
        if (!before) properties.set(name, { ...property, required: everywhere });
      }
    }
    return { properties };
  }
}
