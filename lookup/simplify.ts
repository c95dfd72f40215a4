/** Joins variant characters: 經 経 → 经. `from` and `to` are parallel strings. */
export const createSimplifier = ({ from, to }: { from: string; to: string }): ((text: string) => string) => {
  const map = new Map<string, string>();
  for (let k = 0; k < from.length; k += 1) map.set(from[k] as string, to[k] as string);
  return (text) => {
    let out = '';
    for (const char of text) out += map.get(char) ?? char;
    return out;
  };
};
