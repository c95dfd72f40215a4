import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hostsOf, mayHaveHighlights, noteHosts } from '@/highlights/hosts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
beforeEach(() => fakeBrowser.reset());

it('hosts that are noted at the same moment are all there', async () => {
  const hosts = Array.from({ length: 20 }, (_, k) => `news${k}.example`);
  await Promise.all(hosts.map((host) => noteHosts([host], false)));
  for (const host of hosts) expect(await mayHaveHighlights(host)).toBe(true);
  expect(await mayHaveHighlights('other.example')).toBe(false);
});

it('a list that is damaged keeps no highlight from its page', async () => {
  await fakeBrowser.storage.local.set({ highlightHosts: 'all' });
  expect(await mayHaveHighlights('a.example')).toBe(true);
});

it('a write that fails holds up none that come after', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
  await expect(noteHosts(['a.example'], false)).rejects.toThrow('full');
  await noteHosts(hostsOf(['https://www.b.example/story']), false);
  expect(await mayHaveHighlights('b.example')).toBe(true);
  expect(await mayHaveHighlights('m.b.example')).toBe(true);
});
