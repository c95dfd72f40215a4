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

/**
 * Times of `work` and of its limit in milliseconds, and how many limits the work takes: the middle one of `runs` ratios. In each, the limit is
 * run again and again for as long as the work took, so that both meet the same machine, whatever else it does.
 */
export const against = (limit: () => unknown, work: () => unknown, runs = 11) => {
  const took = (what: () => unknown): number => {
    const started = performance.now();
    what();
    return performance.now() - started;
  };
  for (let k = 0; k < 3; k += 1) took(work);
  const pairs = Array.from({ length: runs }, () => {
    const whole = took(work);
    let passes = 0;
    let passing = 0;
    for (; passing < whole; passes += 1) passing += took(limit);
    return { whole, limit: passing / passes, ratio: (whole * passes) / passing };
  });
  return pairs.sort((a, b) => a.ratio - b.ratio)[runs >> 1] as (typeof pairs)[number];
};

/** A row of a plain table. */
export const row = (...cells: (string | number)[]): string =>
  cells.map((cell, k) => (k === 0 ? String(cell).padEnd(26) : String(cell).padStart(12))).join('');
