import rules from '@/.compiled/addresses.json';
import { type AddressRules, compileAddressRules } from './address-rules';
import { createPageKey } from './page-key';

/** Which page an address is, whatever copy of it was read: see `data/addresses.yaml`. */
export const pageKeyOf = createPageKey(compileAddressRules(rules as AddressRules));
