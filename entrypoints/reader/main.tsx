import { render } from 'preact';
import '@/components/styles/tokens.css';
import '@/components/styles/kit.css';
import '@/components/styles/reader.css';
import { readSettings } from '@/settings/store';
import { Root } from './Root';

const place = document.getElementById('reader');
if (place) void readSettings().then((settings) => render(<Root settings={settings} />, place));
