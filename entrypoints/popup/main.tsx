import { render } from 'preact';
import '@/components/styles/tokens.css';
import '@/components/styles/kit.css';
import '@/components/styles/popup.css';
import { languageOf } from '@/components/words';
import { Popup } from './Popup';

const language = languageOf(navigator.language);
document.documentElement.lang = language;
const place = document.getElementById('popup');
if (place) render(<Popup language={language} />, place);
