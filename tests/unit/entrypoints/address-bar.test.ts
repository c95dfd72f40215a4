import { expect, it } from 'vitest';
import { addressFor, asXml } from '@/entrypoints/background/address-bar';

const passages = { 'decl.4.4': {} };
const found = (type: 'term' | 'passage', id: string) => [{ type, id }];

it('an id leads to its passage, a passage that was found to itself, everything else to the look-up', () => {
  expect(addressFor(' decl.4.4 ', found('term', 'rachi'), passages)).toBe('/reader.html#decl.4.4');
  expect(addressFor('ミサイル', found('passage', 'decl.4.4'), passages)).toBe('/reader.html#decl.4.4');
  expect(addressFor('拉致&', found('term', 'rachi'), passages)).toBe('/popup.html?q=%E6%8B%89%E8%87%B4%26');
});

it('names that every object has are no passages, and half a character is no error', () => {
  expect(addressFor('constructor', [], passages)).toBe('/popup.html?q=constructor');
  expect(addressFor('\ud83d', [], passages)).toBe('/popup.html?q=%EF%BF%BD');
});

it('what is suggested is XML, whatever was typed', () => {
  expect(asXml(`<a b="1">&'\u0000\udc00`)).toBe('&#60;a b=&#34;1&#34;&#62;&#38;&#39;\ufffd\ufffd');
});
