import * as v from 'valibot';

/** What a reader may choose. Pure: where it is kept is `store.ts`'s matter. */

/** In-page commands that have a key of their own. '' switches the key off. */
export const COMMANDS = ['next', 'previous', 'open', 'toggle', 'panel', 'save', 'readSelection'] as const;
export type Command = (typeof COMMANDS)[number];

/** A chord as `modifier+…+Code` in the browser's own names ("Alt+Shift+KeyJ"), or ''. */
const chord = v.pipe(v.string(), v.maxLength(60), v.regex(/^$|^((Ctrl|Alt|Shift|Meta)\+)*[A-Za-z0-9]{1,20}$/));
const host = v.pipe(v.string(), v.maxLength(255));

/** Every field has a default, so that a stored object of an older version is still a whole one. */
export const settingsSchema = v.object({
  /** Interface language; `auto` is the browser's. */
  language: v.optional(v.picklist(['auto', 'en', 'ja', 'ko']), 'auto'),
  /** Kinds that are shown on pages. */
  kinds: v.optional(
    v.object({
      quote: v.optional(v.boolean(), true),
      restate: v.optional(v.boolean(), true),
      mention: v.optional(v.boolean(), true),
      term: v.optional(v.boolean(), true),
    }),
    {},
  ),
  /** all: every footnote has its numeral; first: the first of each passage; hover: lines and numerals only where the pointer or the keys are. */
  density: v.optional(v.picklist(['all', 'first', 'hover']), 'all'),
  /** Footnotes in the page's margin where it is wide enough. */
  sideNotes: v.optional(v.boolean(), false),
  /** When readings stand over kanji in our surfaces, and in which script. */
  furigana: v.optional(v.picklist(['always', 'hover', 'never']), 'always'),
  script: v.optional(v.picklist(['hiragana', 'katakana', 'romaji']), 'hiragana'),
  /** `page`: cards are light on light pages and dark on dark ones. */
  theme: v.optional(v.picklist(['system', 'light', 'dark', 'page']), 'system'),
  /** The reader's own scale of our text, 0.8 to 2. */
  scale: v.optional(v.pipe(v.number(), v.minValue(0.8), v.maxValue(2)), 1),
  keys: v.optional(
    v.object({
      next: v.optional(chord, 'Alt+Period'),
      previous: v.optional(chord, 'Alt+Comma'),
      open: v.optional(chord, 'Alt+Slash'),
      toggle: v.optional(chord, 'Alt+Shift+KeyF'),
      panel: v.optional(chord, 'Alt+Shift+KeyP'),
      save: v.optional(chord, 'Alt+Shift+KeyS'),
      readSelection: v.optional(chord, 'Alt+Shift+KeyR'),
    }),
    {},
  ),
  /** Days between automatic backups of the highlights (0: none), and where they go. */
  backup: v.optional(
    v.object({
      every: v.optional(v.picklist([0, 1, 7, 30]), 0),
      to: v.optional(v.picklist(['download', 'folder']), 'download'),
    }),
    {},
  ),
  /** A small bar offers to highlight what is selected, on pages that have footnotes or highlights. */
  selectionBar: v.optional(v.boolean(), true),
  /** Hosts on which nothing is read, whatever else is granted. */
  neverSites: v.optional(v.pipe(v.array(host), v.maxLength(5000)), []),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
export const DEFAULTS: Settings = v.parse(settingsSchema, {});

/**
 * Settings from whatever was stored. A field that cannot be read takes its default and the others keep theirs:
 * one damaged value never costs a reader the rest.
 */
export const readableSettings = (stored: unknown): Settings => {
  if (typeof stored !== 'object' || stored === null) return DEFAULTS;
  const kept: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(settingsSchema.entries)) {
    const field = v.safeParse(schema, (stored as Record<string, unknown>)[name]);
    if (field.success) kept[name] = field.output;
  }
  return v.parse(settingsSchema, kept);
};
