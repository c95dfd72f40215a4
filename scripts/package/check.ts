import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeComplaints } from './code';
import { ICON_SIZES, sizeOfPng } from './icons';

export interface Expected {
  browser: 'chrome' | 'edge' | 'firefox';
  version: string;
  /** Permissions for which a reason is given. */
  permissions: ReadonlySet<string>;
}

interface Manifest {
  manifest_version?: number;
  version?: string;
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  icons?: Record<string, string>;
  default_locale?: string;
  web_accessible_resources?: unknown;
  externally_connectable?: unknown;
  update_url?: unknown;
  content_security_policy?: { extension_pages?: string };
  browser_specific_settings?: {
    gecko?: { id?: string; strict_min_version?: string; data_collection_permissions?: { required?: string[] } };
  };
}

/** What stores allow: longer names and descriptions are refused. */
const LONGEST_NAME = 45;
const LONGEST_DESCRIPTION = 132;
const LANGUAGES = ['en', 'ja', 'ko'];

/** What is wrong with a built extension, each in one line that names the file or the field; nothing where it can be handed in. */
export const complaintsAbout = (folder: string, { browser, version, permissions }: Expected): string[] => {
  if (!existsSync(join(folder, 'manifest.json'))) return [`${folder} holds no manifest.json`];
  const text = readFileSync(join(folder, 'manifest.json'), 'utf8');
  const manifest = JSON.parse(text) as Manifest;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  return [
    ...(manifest.manifest_version === 3 ? [] : [`manifest_version is ${manifest.manifest_version}, not 3`]),
    ...(manifest.version === version ? [] : [`version is ${manifest.version}, package.json says ${version}`]),
    ...permissionComplaints(manifest, permissions),
    ...namedFiles(manifest)
      .filter((file) => !files.includes(file))
      .map((file) => `the manifest names ${file}, which is not there`),
    ...iconComplaints(folder, manifest),
    ...localeComplaints(folder, text),
    ...browserComplaints(manifest, browser),
    ...codeComplaints(folder, files),
  ];
};

const permissionComplaints = (manifest: Manifest, documented: ReadonlySet<string>): string[] => [
  ...[manifest.permissions, manifest.optional_permissions, manifest.optional_host_permissions]
    .flatMap((names) => names ?? [])
    .filter((name) => !documented.has(name))
    .map((name) => `permission ${name}: the README gives no reason for it`),
  ...(manifest.host_permissions ?? [])
    .filter((host) => /^<all_urls>$|^\*:\/\/\*\/|localhost|127\.0\.0\.1/.test(host))
    .map((host) => `host_permissions has ${host}`),
  ...(['web_accessible_resources', 'externally_connectable', 'update_url'] as const)
    .filter((field) => manifest[field] !== undefined)
    .map((field) => `${field} is there: pages could find us by it`),
  ...policyComplaints(manifest.content_security_policy?.extension_pages ?? ''),
];

/** What a policy for our own pages must say, and all that it may let in. */
const POLICY = [
  "default-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
];
const policyComplaints = (policy: string): string[] => {
  const rules = policy.split(';').map((rule) => rule.trim());
  const sources = rules.filter((rule) => /-src /.test(rule)).flatMap((rule) => rule.split(' ').slice(1));
  return [
    ...POLICY.filter((rule) => !rules.includes(rule)).map((rule) => `content_security_policy does not say ${rule}`),
    ...(sources.every((source) => source === "'self'" || source === "'none'")
      ? []
      : ['content_security_policy lets in what is not ours']),
  ];
};

/** Every file that the manifest names, at whatever depth: what looks like a path of ours. */
const namedFiles = (value: unknown): string[] =>
  typeof value === 'string'
    ? /^\/?[\w./-]+\.(js|css|html|png|svg|json)$/.test(value)
      ? [value.replace(/^\//, '')]
      : []
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(namedFiles)
      : [];

const iconComplaints = (folder: string, { icons = {} }: Manifest): string[] =>
  ICON_SIZES.flatMap((size) => {
    const file = icons[size];
    if (file === undefined) return [`icons has none of ${size} pixels`];
    const path = join(folder, file);
    const real = existsSync(path) ? sizeOfPng(readFileSync(path)) : undefined;
    return real?.width === size && real.height === size ? [] : [`${file} is not ${size} pixels wide and high`];
  });

const localeComplaints = (folder: string, manifest: string): string[] => {
  const used = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key as string);
  return LANGUAGES.flatMap((language) => {
    const file = join(folder, '_locales', language, 'messages.json');
    if (!existsSync(file)) return [`_locales/${language} is missing`];
    const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
    const length = (key: string) => [...(messages[key]?.message ?? '')].length;
    return [
      ...used.filter((key) => length(key) === 0).map((key) => `_locales/${language} has no ${key}`),
      ...(length('name') > LONGEST_NAME ? [`_locales/${language}: name is over ${LONGEST_NAME} characters`] : []),
      ...(length('description') > LONGEST_DESCRIPTION
        ? [`_locales/${language}: description is over ${LONGEST_DESCRIPTION} characters`]
        : []),
    ];
  });
};

const browserComplaints = (manifest: Manifest, browser: Expected['browser']): string[] => {
  const gecko = manifest.browser_specific_settings?.gecko;
  if (browser !== 'firefox') return gecko ? ['browser_specific_settings is Firefox’s alone'] : [];
  return [
    ...(gecko?.id ? [] : ['browser_specific_settings.gecko.id is missing']),
    ...(Number.parseInt(gecko?.strict_min_version ?? '0', 10) >= 140 ? [] : ['gecko.strict_min_version is under 140']),
    ...(gecko?.data_collection_permissions?.required?.join() === 'none'
      ? []
      : ['gecko.data_collection_permissions does not say "none"']),
    ...['sidePanel', 'offscreen']
      .filter((name) => manifest.permissions?.includes(name))
      .map((name) => `permission ${name} is unknown to Firefox`),
  ];
};
