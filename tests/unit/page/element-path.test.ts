import { expect, it } from 'vitest';
import { elementAt, pathOf } from '@/page/element-path';
import { documentOf } from '@/scripts/html-file';

it.each(['b,2', 'my:tag', 'foreignObject', 'x.y-z', 'h1'])('a path leads back to an element named %s', (name) => {
  const document = documentOf(`<p>a<${name}>b</${name}><${name}><i>c</i></${name}></p>`);
  const inner = document.querySelector('i') as Element;
  const path = pathOf(inner) as string;
  expect(elementAt(document, path)).toBe(inner);
  expect(elementAt(document, path.toUpperCase().replace('/HTML[1]', '/html[1]'))).toBe(inner);
  expect(elementAt(document, `${path}/i[9]`)).toBeUndefined();
});
