import { render } from 'preact';
import '@/components/styles/tokens.css';
import '@/components/styles/kit.css';
import '@/components/styles/options.css';
import { OptionsPage } from './OptionsPage';

const place = document.getElementById('options');
if (place) render(<OptionsPage />, place);
