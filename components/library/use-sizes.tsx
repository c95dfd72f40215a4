import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * How high a heading, a row and the open row are, as they are drawn: the reader's size of text decides, and may change.
 * `probe` is to be drawn inside the list; it is not seen.
 */
export const useSizes = (openRow: number) => {
  const [sizes, set] = useState({ head: 44, row: 112, open: 420 });
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const probe = box.current;
    const list = probe?.parentElement;
    if (!probe || !list) return;
    const open = list.querySelector('.l-is-open');
    const measure = () => {
      const [head, row] = [...probe.children].map((element) => element.getBoundingClientRect().height);
      const height = open?.isConnected ? open.getBoundingClientRect().height : 0;
      set((before) => {
        const next = { head: head || before.head, row: row || before.row, open: height || before.open };
        return next.head === before.head && next.row === before.row && next.open === before.open ? before : next;
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(probe);
    for (const child of probe.children) observer.observe(child);
    if (open) observer.observe(open);
    return () => observer.disconnect();
  }, [openRow]);
  const probe = (
    <div class="l-probe" aria-hidden="true" ref={box}>
      <div class="l-head" />
      <div class="l-row" />
    </div>
  );
  return { ...sizes, probe };
};
