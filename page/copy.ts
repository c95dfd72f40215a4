import { document } from './plain';

/**
 * Copies a text. Where the page has no clipboard (plain http, a policy), by the browser's own copy command: the words are put
 * into the event, so that nothing of the page is selected or changed. False where neither is allowed. To be called in a click.
 */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(text);
  }
};

const copyByEvent = (text: string): boolean => {
  let done = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    done = event.clipboardData !== null;
  };
  addEventListener('copy', give, { capture: true, once: true });
  try {
    document.execCommand('copy');
  } catch {
    done = false;
  }
  removeEventListener('copy', give, { capture: true });
  return done;
};
