import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '@/settings/schema';
import { onSettings } from '@/settings/store';

export interface HalfProps {
  settings: Settings;
  /** The address's fragment, `#` and all. */
  fragment: string;
  onFragment: (fragment: string) => void;
}

/** Each half is loaded when it is first shown: the edition's text is of no use to the library, nor the store to the edition. */
const HALVES = {
  edition: () => import('./App').then(({ App }) => App),
  library: () => import('./library/LibraryPage').then(({ LibraryPage }) => LibraryPage),
};

/** The reader page: the address says which half of it is shown, and where in it. */
export function Root({ settings: first }: { settings: Settings }) {
  const [settings, setSettings] = useState(first);
  const [fragment, setFragment] = useState(location.hash);
  const [loaded, load] = useState<Partial<Record<keyof typeof HALVES, ComponentType<HalfProps>>>>({});
  useEffect(() => onSettings(setSettings), []);
  useEffect(() => {
    const moved = () => setFragment(location.hash);
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  const half = fragment === '#library' ? 'library' : 'edition';
  useEffect(() => {
    if (!loaded[half]) void HALVES[half]().then((Half) => load((others) => ({ ...others, [half]: Half })));
  }, [half]);
  const Half = loaded[half];
  return Half ? <Half settings={settings} fragment={fragment} onFragment={setFragment} /> : null;
}
