import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';

/** A page of React that throws its elements away, changes its text and keys, and draws forty times; its title says when it rests. */

const clauses = [
  '双方は、国際法を遵守し、互いの安全を脅かす行動をとらないことを確認した。',
  '双方は、安全保障にかかわる問題について協議をおこなっていくこととした。',
];
const root = createRoot(document.getElementById('app') as HTMLElement);
let drawn = 0;
const draw = () => {
  drawn += 1;
  const items = clauses.map((words) =>
    h('p', { key: words + (drawn % 3) }, '日朝平壌宣言に「', drawn % 2 ? words : h('span', null, words), '」とある。'),
  );
  root.render(h('main', { key: drawn % 5, className: `a${drawn}` }, h('h1', null, `平壌 ${drawn}`), items));
  setTimeout(drawn < 40 ? draw : () => (document.title = 'rests'), 20);
};
draw();
