/** Navigation inside a page: the history API makes a new page without loading one. */

/** What tells one page from another: the address without its fragment. */
export const pageAddress = (href: string): string => href.split('#', 1)[0] ?? '';

interface NavigationEvents {
  addEventListener: (type: 'currententrychange', listener: () => void, options: { signal: AbortSignal }) => void;
}

/** Calls `moved` whenever the address (without its fragment) is another than before. Ends when `signal` aborts. */
export const watchAddress = (signal: AbortSignal, moved: () => void): void => {
  let before = pageAddress(location.href);
  const look = () => {
    const now = pageAddress(location.href);
    if (now === before) return;
    before = now;
    moved();
  };
  // Where the browser does not tell, the page's own changes do: a new page without new content is none.
  (window as unknown as { navigation?: NavigationEvents }).navigation?.addEventListener('currententrychange', look, {
    signal,
  });
  addEventListener('popstate', look, { signal });
  const observer = new MutationObserver(look);
  observer.observe(globalThis.document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
};
