import rules from '@/.compiled/addresses.json';
import { type AddressRules, compileAddressRules } from './address-rules';
import { createPageKey } from './page-key';

/** Which page an address is, whatever copy of it was read: see `data/addresses.yaml`. */
const reader = compileAddressRules(rules as AddressRules);
export const pageKeyOf = createPageKey(reader);

/** Whether an address is an archive's, and not the page's own. */
export const isArchived = (url: string): boolean => URL.canParse(url) && reader.isArchive(new URL(url));

/** Names these rules: where they are no longer those by which a store was made, its pages get their keys anew. */
export const RULES = String(
  [...JSON.stringify(rules)].reduce(
    (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193),
    0x811c9dc5,
  ) >>> 0,
);
