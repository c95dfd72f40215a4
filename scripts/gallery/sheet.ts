import '../../components/styles/tokens.css';
import './sheet.css';
import type { Modules } from './main';

/** All fixtures on one sheet, each in a frame of its own, so that no component's style reaches another's. */
export const startSheet = async (components: Modules): Promise<void> => {
  const place = document.getElementById('place') as HTMLElement;
  const choice = (name: string, values: string[]) => {
    const label = document.createElement('label');
    const select = document.createElement('select');
    select.append(...values.map((value) => new Option(value, value)));
    label.append(`${name} `, select);
    select.addEventListener('change', () => void draw());
    return { label, value: () => select.value };
  };
  const language = choice('Language', ['en', 'ja', 'ko']);
  const theme = choice('Theme', ['light', 'dark', 'system']);
  const width = choice('Width', ['own', '320', '640', '1100']);
  const bar = document.createElement('header');
  bar.append(language.label, theme.label, width.label);
  const all = document.createElement('main');
  place.append(bar, all);

  const draw = async () => {
    const sections = [];
    for (const [component, load] of Object.entries(components)) {
      const section = document.createElement('section');
      const heading = document.createElement('h2');
      heading.textContent = component;
      section.append(heading);
      (await load()).fixtures.forEach((fixture, k) => {
        const figure = document.createElement('figure');
        const caption = document.createElement('figcaption');
        caption.textContent = fixture.name;
        const frame = document.createElement('iframe');
        frame.title = `${component}: ${fixture.name}`;
        frame.loading = 'lazy';
        frame.width = width.value() === 'own' ? String(fixture.width ?? 480) : width.value();
        frame.src = `?component=${component}&fixture=${k}&language=${language.value()}&theme=${theme.value()}`;
        frame.addEventListener('load', () => growWith(frame));
        figure.append(caption, frame);
        section.append(figure);
      });
      sections.push(section);
    }
    all.replaceChildren(...sections);
  };
  await draw();
};

/** A frame is as high as what it shows. */
const growWith = (frame: HTMLIFrameElement) => {
  const root = frame.contentDocument?.documentElement;
  if (!root) return;
  new ResizeObserver(() => {
    frame.height = String(Math.min(1600, Math.max(60, root.scrollHeight)));
  }).observe(root);
};
