import { render } from 'preact';
import '@/components/styles/tokens.css';
import '@/components/styles/kit.css';
import '@/components/styles/popup.css';
import '@/components/styles/lookup.css';
import '@/components/styles/this-page.css';
import { dress } from '@/components/dress';
import { readSettings } from '@/settings/store';
import { Popup } from './Popup';

const settings = await readSettings();
const language = dress(document.documentElement, settings, navigator.language);
const place = document.getElementById('popup');
const query = new URLSearchParams(location.search).get('q') ?? '';
if (place) render(<Popup language={language} style={settings} query={query} />, place);
