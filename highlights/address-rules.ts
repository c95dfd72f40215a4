/** Rules of `data/addresses.yaml`, compiled, and what they make of an address. Pure. */

export interface CopyRule {
  on: string[];
  path: string;
  parameter?: string | undefined;
  cut?: string | undefined;
}

export interface AddressRules {
  copies: CopyRule[];
  parameters: { name: string; value?: string | undefined; on?: string[] | undefined }[];
  identities: { name: string; on?: string[] | undefined }[];
  prefixes: string[];
  hosts: { name: string; to: string }[];
  paths: { name: string; to: string }[];
  suffixes: string[];
}

/** What a template's words stand for. None of them can be read in two ways at one place, so that none is tried twice. */
const WORDS: Record<string, string> = {
  stamp: '\\d[\\d.-]{3,19}',
  mode: '(?:[a-z]{2,3}_)?',
  word: '([^/.:]+)',
  rest: '(.+)',
  address: '(.+)',
};

/** Words of the templates, for whoever checks them. */
export const TEMPLATE_WORDS = Object.keys(WORDS);

const patternOf = (template: string): RegExp =>
  new RegExp(
    `^${template
      .split(/(\{\w+\})/)
      .map((part) => WORDS[/^\{(\w+)\}$/.exec(part)?.[1] ?? ''] ?? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('')}$`,
    's',
  );

/** The words that a template's `{…}` stand for in a text, the last of them last. */
const readTemplate = (pattern: RegExp, text: string): string[] | undefined => pattern.exec(text)?.slice(1);
const fillTemplate = (template: string, words: readonly string[]): string => {
  let k = 0;
  return template.replace(/\{\w+\}/g, () => words[k++] ?? '');
};

const isOn = (host: string, names: readonly string[] | undefined): boolean =>
  !names ||
  names.some((name) =>
    name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name || host.endsWith(`.${name}`),
  );

/** An address as it stands in another: without its scheme, with one slash lost, or written for a query. */
const readAddress = (written: string): URL | undefined => {
  let text = written.trim().split(' ')[0] ?? '';
  try {
    if (/^https?%3a/i.test(text)) text = decodeURIComponent(text);
    text = text.replace(/^(https?):\/*/i, '$1://');
    const url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`);
    return /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url : undefined;
  } catch {
    return undefined;
  }
};

/** Archives of archives are followed so far down. */
const DEEPEST = 4;

export const compileAddressRules = (rules: AddressRules) => {
  const copies = rules.copies.map((rule) => ({
    ...rule,
    pattern: patternOf(rule.path),
    cutPattern: rule.cut === undefined ? undefined : patternOf(rule.cut),
  }));
  const hosts = rules.hosts.map((rule) => ({ ...rule, pattern: patternOf(rule.name) }));
  const paths = rules.paths.map((rule) => ({ ...rule, pattern: patternOf(rule.name) }));
  const suffixes = new Set(rules.suffixes);
  const named = (wanted: string, name: string) =>
    wanted.endsWith('*') ? name.startsWith(wanted.slice(0, -1)) : name.toLowerCase() === wanted.toLowerCase();

  const copied = (url: URL): URL | undefined => {
    for (const { on, pattern, parameter, cutPattern } of copies) {
      if (!isOn(url.hostname, on)) continue;
      const found = readTemplate(pattern, parameter === undefined ? url.pathname + url.search : url.pathname);
      if (!found) continue;
      const value = parameter === undefined ? found[found.length - 1] : (url.searchParams.get(parameter) ?? '');
      const cut = cutPattern ? readTemplate(cutPattern, value ?? '')?.at(-1) : value;
      const address = cut ? readAddress(cut) : undefined;
      if (address) return address;
    }
    return undefined;
  };

  const bareHost = (host: string): string => {
    let name = host.replace(/\.$/, '');
    for (let k = 0; k < DEEPEST; k += 1) {
      const [first = '', ...rest] = name.split('.');
      if (!rules.prefixes.includes(first) || rest.length < 2 || suffixes.has(rest.join('.'))) break;
      name = rest.join('.');
    }
    for (const { pattern, to } of hosts) {
      const words = readTemplate(pattern, name);
      if (words) return fillTemplate(to, words);
    }
    return name;
  };

  const barePath = (path: string): string => {
    let bare = path.replace(/\/{2,}/g, '/');
    for (let k = 0; k < DEEPEST; k += 1) {
      if (bare.length > 1) bare = bare.replace(/\/$/, '');
      const rule = paths.find(({ pattern }) => pattern.test(bare));
      if (!rule) break;
      bare = fillTemplate(rule.to, readTemplate(rule.pattern, bare) ?? []);
    }
    return bare;
  };

  return {
    /** The page that an address is a copy of, itself where it is none. */
    original: (url: URL): URL => {
      let at = url;
      for (let k = 0; k < DEEPEST; k += 1) {
        const next = copied(at);
        if (!next) break;
        at = next;
      }
      return at;
    },
    /** An archive's host: its own pages are nobody's article. */
    isArchive: (url: URL): boolean => copies.some(({ on }) => isOn(url.hostname, on)),
    /** One spelling for all that lead to the same page. */
    bare: (url: URL): URL => {
      const bare = new URL(url.href);
      bare.hostname = bareHost(url.hostname);
      if (bare.protocol === 'http:') bare.protocol = 'https:';
      if (bare.port === '80') bare.port = '';
      bare.username = '';
      bare.password = '';
      if (!bare.hash.startsWith('#!')) bare.hash = '';
      bare.pathname = barePath(url.pathname);
      const kept = [...url.searchParams].filter(
        ([name, value]) =>
          !rules.parameters.some(
            (rule) =>
              named(rule.name, name) &&
              isOn(url.hostname, rule.on) &&
              (rule.value === undefined || rule.value === value),
          ),
      );
      kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
      bare.search = kept.length > 0 ? new URLSearchParams(kept).toString() : '';
      return bare;
    },
    /** Parameters that say which page it is. */
    identity: (url: URL): string[] =>
      [...url.searchParams]
        .filter(([name]) => rules.identities.some((rule) => named(rule.name, name) && isOn(url.hostname, rule.on)))
        .map(([, value]) => value),
    /** What one owner holds: the registered name and one part before it. */
    siteOf: (host: string): string => {
      const parts = host.split('.');
      return parts.slice(suffixes.has(parts.slice(-2).join('.')) ? -3 : -2).join('.');
    },
  };
};
export type AddressReader = ReturnType<typeof compileAddressRules>;
