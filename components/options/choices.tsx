import type { ComponentChildren, VNode } from 'preact';
import { useId } from 'preact/hooks';

interface RadiosProps<T extends string | number> {
  label: string;
  value: T;
  options: readonly { value: T; label: ComponentChildren; lang?: string }[];
  onChange: (value: T) => void;
}

/** One of a few, all of them in sight. */
export function Radios<T extends string | number>({ label, value, options, onChange }: RadiosProps<T>): VNode {
  const name = useId();
  return (
    <fieldset class="kk-q">
      <legend>{label}</legend>
      <div class="kk-opts">
        {options.map((option) => (
          <label key={option.value} lang={option.lang}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface CheckProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ComponentChildren;
}

export function Check({ checked, onChange, children }: CheckProps): VNode {
  return (
    <label class="kk-one">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      {children}
    </label>
  );
}

/** A named part of the page: its name at the left, what can be chosen at the right. */
export function Section({ title, children }: { title: string; children: ComponentChildren }): VNode {
  const id = useId();
  return (
    <section class="kk-set" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div>{children}</div>
    </section>
  );
}
