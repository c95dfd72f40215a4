import { render } from 'preact';
import '@/components/styles/tokens.css';
import '@/components/styles/kit.css';
import '@/components/styles/highlighter.css';
import '@/components/styles/panel.css';
import { readSettings } from '@/settings/store';
import { App } from './App';

const settings = await readSettings();
const place = document.getElementById('panel');
if (place) render(<App settings={settings} />, place);
