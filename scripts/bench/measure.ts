/** Best time of several runs, in milliseconds: the machine's other work only ever adds. */
export const best = (work: () => unknown, runs = 5): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < runs + (runs > 1 ? 2 : 0); k += 1) {
    const started = performance.now();
    work();
    least = Math.min(least, performance.now() - started);
  }
  return least;
};

/** A row of a plain table. */
export const row = (...cells: (string | number)[]): string =>
  cells.map((cell, k) => (k === 0 ? String(cell).padEnd(26) : String(cell).padStart(12))).join('');
