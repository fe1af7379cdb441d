// Groups of nodes that reach each other (Tarjan's algorithm), without recursion, in linear time.

/** The component of each node, as one shared list; nodes in the order of `nodes`. */
export function strongComponents<Node>(
  nodes: readonly Node[],
  edges: (node: Node) => Iterable<Node>,
): ReadonlyMap<Node, readonly Node[]> {
  const order = new Map<Node, number>();
  const low = new Map<Node, number>();
  const waiting: Node[] = [];
  const found = new Map<Node, readonly Node[]>();
  for (const root of nodes) {
    if (order.has(root)) continue;
    const path = [enter(root)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.targets.next();
      if (next.done) {
        path.pop();
        leave(top.node, path.at(-1)?.node);
      } else if (!order.has(next.value)) {
        path.push(enter(next.value));
      } else if (!found.has(next.value)) {
        lower(top.node, order.get(next.value) ?? 0);
      }
    }
  }
  return found;

  function enter(node: Node): { node: Node; targets: Iterator<Node> } {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    waiting.push(node);
    return { node, targets: edges(node)[Symbol.iterator]() };
  }
  function lower(node: Node, to: number): void {
    low.set(node, Math.min(low.get(node) ?? to, to));
  }
  function leave(node: Node, parent: Node | undefined): void {
    const own = low.get(node) ?? 0;
    if (parent !== undefined) lower(parent, own);
    if (own !== order.get(node)) return;
    const component = waiting.splice(waiting.lastIndexOf(node));
    for (const member of component) found.set(member, component);
  }
}
