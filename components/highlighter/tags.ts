/** Tags as they are typed and shown: between commas of any of the four languages. Pure. */

export const readTags = (typed: string): string[] =>
  [
    ...new Set(
      typed
        .split(/[,，、､\n]/)
        .map((tag) => tag.trim().slice(0, 100))
        .filter(Boolean),
    ),
  ].slice(0, 100);

export const writeTags = (tags: readonly string[]): string => tags.join(', ');
