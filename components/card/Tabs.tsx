import { useRef } from 'preact/hooks';
import type { CardTarget } from './data';
import { HUES, SIGLA } from './signs';

interface Props {
  targets: readonly CardTarget[];
  chosen: number;
  label: string;
  panelId: string;
  onChoose: (k: number) => void;
}

/** Several passages as tabs: one stop for Tab, arrows between them, Home and End to the ends (WAI-ARIA tabs, chosen as focus moves). */
export function Tabs({ targets, chosen, label, panelId, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const last = targets.length - 1;
    const next: Record<string, number> = {
      ArrowRight: chosen === last ? 0 : chosen + 1,
      ArrowLeft: chosen === 0 ? last : chosen - 1,
      Home: 0,
      End: last,
    };
    const k = next[event.key];
    if (k === undefined) return;
    event.preventDefault();
    onChoose(k);
    (list.current?.children[k] as HTMLElement | undefined)?.focus();
  };
  return (
    <div class="kk-tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {targets.map((target, k) => (
        <button
          key={target.id}
          id={`${panelId}-${k}`}
          type="button"
          role="tab"
          class={HUES[target.work]}
          aria-selected={k === chosen}
          aria-controls={panelId}
          tabIndex={k === chosen ? 0 : -1}
          onClick={() => onChoose(k)}
        >
          <span class="kk-sig" aria-hidden="true">
            {SIGLA[target.work]}
          </span>
          {target.place || target.title}
        </button>
      ))}
    </div>
  );
}
