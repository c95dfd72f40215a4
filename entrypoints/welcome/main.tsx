import { render } from 'preact';
import '@/components/styles/tokens.css';
import '@/components/styles/kit.css';
import '@/components/styles/welcome.css';
import '../annotator.content/highlights.css';
import { readSample } from './sample';
import { WelcomePage } from './WelcomePage';

const place = document.getElementById('welcome');
if (place) {
  render(<WelcomePage onShown={readSample} />, place);
}
