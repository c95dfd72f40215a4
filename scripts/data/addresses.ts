import { join } from 'node:path';
import { type AddressRules, compileAddressRules, TEMPLATE_WORDS } from '../../highlights/address-rules';
import { createPageKey } from '../../highlights/page-key';
import { type DataProblem, type Entry, readEntries } from './yaml-file';

/** The fields that a rule may have beside its example; `!`: must have. */
const FIELDS: Record<string, string[]> = {
  copy: ['on!', 'path!', 'parameter', 'cut'],
  parameter: ['name!', 'value', 'on'],
  identity: ['name!', 'on', 'canonical!'],
  prefix: ['name!'],
  host: ['name!', 'to!'],
  path: ['name!', 'to!'],
  suffix: ['name!'],
};
const EXAMPLE = ['from!', 'is!'];

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [String(value)]);
const optional = (value: unknown): string[] | undefined => (value === undefined ? undefined : listOf(value));

/** Problems of one entry's fields; true where it can be used. */
const isSound = ({ value, line, lineOf }: Entry, file: string, problems: DataProblem[]): boolean => {
  const before = problems.length;
  const fields = FIELDS[String(value.rule)];
  if (!fields) {
    problems.push({ file, line, message: `rule must be one of ${Object.keys(FIELDS).join(', ')}` });
    return false;
  }
  const known = [...fields, ...EXAMPLE];
  for (const field of known)
    if (field.endsWith('!') && value[field.slice(0, -1)] === undefined)
      problems.push({ file, line, message: `${field.slice(0, -1)} is missing` });
  for (const [field, said] of Object.entries(value)) {
    if (field !== 'rule' && !known.includes(field) && !known.includes(`${field}!`))
      problems.push({ file, line: lineOf(field), message: `unknown field "${field}"` });
    for (const [, word] of String(said).matchAll(/\{(\w*)\}/g))
      if (!TEMPLATE_WORDS.includes(word ?? ''))
        problems.push({ file, line: lineOf(field), message: `{${word}} is none of ${TEMPLATE_WORDS.join(', ')}` });
  }
  return problems.length === before;
};

/** Loads data/addresses.yaml, and has every rule prove itself by its example. */
export const loadAddresses = (root: string, problems: DataProblem[]): AddressRules => {
  const file = 'data/addresses.yaml';
  const entries = readEntries(join(root, file), file, problems).filter((entry) => isSound(entry, file, problems));
  const rules: AddressRules = {
    copies: [],
    parameters: [],
    identities: [],
    prefixes: [],
    hosts: [],
    paths: [],
    suffixes: [],
  };
  for (const { value } of entries) {
    const text = (field: string) => String(value[field]);
    const may = (field: string) => (value[field] === undefined ? undefined : text(field));
    switch (value.rule) {
      case 'copy':
        rules.copies.push({ on: listOf(value.on), path: text('path'), parameter: may('parameter'), cut: may('cut') });
        break;
      case 'parameter':
        rules.parameters.push({ name: text('name'), value: may('value'), on: optional(value.on) });
        break;
      case 'identity':
        rules.identities.push({ name: text('name'), on: optional(value.on) });
        break;
      case 'host':
        rules.hosts.push({ name: text('name'), to: text('to') });
        break;
      case 'path':
        rules.paths.push({ name: text('name'), to: text('to') });
        break;
      default:
        rules[value.rule === 'prefix' ? 'prefixes' : 'suffixes'].push(...listOf(value.name));
    }
  }
  const keyOf = createPageKey(compileAddressRules(rules));
  for (const { value, lineOf } of entries) {
    const is = keyOf({
      url: String(value.from),
      canonical: value.canonical === undefined ? undefined : String(value.canonical),
    });
    if (is !== value.is)
      problems.push({ file, line: lineOf('is'), message: `${value.from} becomes ${is}, not ${value.is}` });
  }
  return rules;
};
