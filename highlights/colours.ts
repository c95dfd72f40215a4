/** The reader's inks, by what they are and not by what they look like in one theme. Apart from the schema, for scripts that carry none. */
export const COLOURS = ['yellow', 'green', 'blue', 'rose', 'violet'] as const;
export type Colour = (typeof COLOURS)[number];

/** What stands for each where colour alone must not say it: the same sign in every language, always with its name beside it. */
export const COLOUR_SIGNS: Record<Colour, string> = { yellow: '黄', green: '緑', blue: '青', rose: '紅', violet: '紫' };
