import { render } from 'preact';
import edition from '@/.compiled/edition.json';
import '@/components/styles/tokens.css';
import '@/components/styles/kit.css';
import '@/components/styles/reader.css';
import type { Edition } from '@/data/types';
import { readSettings } from '@/settings/store';
import { App } from './App';

const place = document.getElementById('reader');
if (place)
  void readSettings().then((settings) =>
    render(<App edition={edition as unknown as Edition} settings={settings} />, place),
  );
