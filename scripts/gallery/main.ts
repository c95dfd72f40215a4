/// <reference types="vite/client" />
import type { Fixture } from '../../components/fixtures';

/**
 * The gallery's page. `?component=card` shows that component's fixtures one at a time, each alone in the document with the style sheets of
 * its component and no others (`fixture`, `language`, `theme` say which); without it, all of them stand in frames on one sheet.
 */
export type Modules = Record<string, () => Promise<{ fixtures: Fixture[] }>>;
const modules = import.meta.glob<{ fixtures: Fixture[] }>('../../components/*/fixtures.tsx');

export const components: Modules = Object.fromEntries(
  Object.entries(modules).map(([path, load]) => [path.split('/').at(-2) ?? path, load]),
);

const component = new URLSearchParams(location.search).get('component');
if (component) void import('./one').then(({ startOne }) => startOne(components, component));
else void import('./sheet').then(({ startSheet }) => startSheet(components));
