/** What is tried with one seed. Throws, or rejects, where a promise is broken. */
export type Trial = (random: () => number) => void | Promise<void>;

export const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};
