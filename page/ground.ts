import { outward, plain } from './plain';

/** The ground under a line, by measure: marks are set dark on light and light on dark. */
export type Ground = 'light' | 'dark' | 'mid';

/** Relative luminance (WCAG 2) of an `rgb(…)` colour, and its alpha; undefined where it is none. */
const measure = (colour: string): { luminance: number; alpha: number } | undefined => {
  const numbers = colour.match(/[\d.]+/g)?.map(Number);
  if (!colour.startsWith('rgb') || !numbers || numbers.length < 3) return undefined;
  const [r, g, b] = numbers.slice(0, 3).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return { luminance: 0.2126 * r + 0.7152 * g + 0.0722 * b, alpha: numbers[3] ?? 1 };
};

/** #b5b5b5 and #505050: between the two no hue of ours can be trusted. */
const LIGHT = 0.462;
const DARK = 0.08;

/** Measures the first opaque background at or above an element. A picture for a background is judged by the text's own colour. */
export const groundOf = (element: Element): Ground => {
  const own = plain(plain(element).ownerDocument);
  const view = own.defaultView;
  if (!view) return 'light';
  for (let at: Element | null = element; at; at = outward(at)) {
    const style = view.getComputedStyle(at);
    if (style.backgroundImage !== 'none' && style.backgroundImage.includes('url(')) {
      const ink = measure(view.getComputedStyle(element).color);
      return ink && ink.luminance > 0.4 ? 'dark' : 'light';
    }
    const ground = measure(style.backgroundColor);
    if (ground && ground.alpha > 0.5)
      return ground.luminance >= LIGHT ? 'light' : ground.luminance <= DARK ? 'dark' : 'mid';
  }
  return view.getComputedStyle(own.documentElement).colorScheme.includes('dark') &&
    view.matchMedia('(prefers-color-scheme: dark)').matches
    ? 'dark'
    : 'light';
};
