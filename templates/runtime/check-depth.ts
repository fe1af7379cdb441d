// How deep a check follows types that contain themselves. Knows nothing of what is checked.

/**
 * References of self-containing types that are followed inside one another. Real data stays far below it, and
 * the stack of every engine far above; data that contains itself always meets it.
 */
export const maxDepth = 500;

/** Thrown beyond `maxDepth`, and always caught by the function the user called. No Error: nobody reads its stack. */
export const tooDeep: unique symbol = Symbol("too deep");
