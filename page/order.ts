/** A node with the hosts of the shadow trees it is in, outermost first. */
const lineage = (node: Node): Node[] => {
  const line = [node];
  for (
    let root = node.getRootNode();
    root.nodeType === 11 && (root as ShadowRoot).host;
    root = line[0]?.getRootNode() as Node
  )
    line.unshift((root as ShadowRoot).host);
  return line;
};

/** Orders two nodes as a reader meets them, through shadow trees too: negative where `a` comes first. */
export const inReadingOrder = (a: Node, b: Node): number => {
  const [x, y] = [lineage(a), lineage(b)];
  for (let k = 0; k < Math.min(x.length, y.length); k += 1) {
    const [left, right] = [x[k] as Node, y[k] as Node];
    if (left === right) continue;
    return left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }
  return x.length - y.length;
};
