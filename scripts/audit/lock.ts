/** What the lock file itself must say, checked without a network: few packages run in the extension, all are held to their bytes. */

export interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  dev?: boolean;
  /** Also asked for as an optional companion by one that is carried: it is not carried for that. */
  devOptional?: boolean;
  license?: string;
  hasInstallScript?: boolean;
}
export interface LockFile {
  lockfileVersion?: number;
  packages?: Record<
    string,
    LockedPackage & { dependencies?: Record<string, string>; devDependencies?: Record<string, string> }
  >;
}
export interface PackageFile {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** What the extension carries to readers, and why. Another one is added here first. */
export const CARRIED: Readonly<Record<string, string>> = {
  '@babel/runtime': 'what kuroshiro is compiled against',
  '@patdx/kuromoji': 'the analyser of Japanese, and its dictionary',
  dexie: 'the highlights’ store',
  kuroshiro: 'readings',
  preact: 'everything that is shown',
  valibot: 'one schema for every message',
  'webextension-polyfill': 'one API for two browsers',
};

/** Packages that may run something when they are installed, and what. */
export const INSTALLERS: Readonly<Record<string, string>> = {
  esbuild: 'puts its own binary in place',
  'core-js-pure': 'prints a greeting',
};

/** Licences under which others may carry what we carry, and build with what we build with. */
const LICENCES =
  /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|CC0-1\.0|CC-BY-4\.0|BlueOak-1\.0\.0|Python-2\.0|Unlicense)(?: (?:OR|AND) (?:MIT|Apache-2\.0|CC0-1\.0))?$/;
const REGISTRY = 'https://registry.npmjs.org/';

/** The package at a place of the lock file: its last folder below node_modules. */
export const nameAt = (place: string): string =>
  place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

const sameList = (one: Readonly<Record<string, string>> = {}, other: Readonly<Record<string, string>> = {}): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

/** Everything wrong with the lock file, each in one line that names the package. */
export const lockComplaints = (lock: LockFile, wanted: PackageFile): string[] => {
  const { '': own = {}, ...packages } = lock.packages ?? {};
  const places = Object.entries(packages);
  const carried = new Set(
    places.flatMap(([place, { dev, devOptional }]) => (dev || devOptional ? [] : [nameAt(place)])),
  );
  return [
    ...(places.length === 0 ? ['package-lock.json names no packages'] : []),
    ...(sameList(own.dependencies, wanted.dependencies) && sameList(own.devDependencies, wanted.devDependencies)
      ? []
      : ['package.json asks for others than package-lock.json holds: npm install']),
    ...places.flatMap(([place, one]) => [
      ...(one.integrity?.startsWith('sha512-') ? [] : [`${place} is not held to its bytes (integrity)`]),
      ...(one.link || (one.resolved !== undefined && !one.resolved.startsWith(REGISTRY))
        ? [`${place} does not come from the registry: ${one.resolved}`]
        : []),
      ...(one.hasInstallScript && !(nameAt(place) in INSTALLERS)
        ? [`${place} runs a script when it is installed, and nobody has said why`]
        : []),
      ...(LICENCES.test(one.license ?? '') ? [] : [`${place} is licensed ${one.license ?? 'nobody knows how'}`]),
    ]),
    ...[...carried]
      .filter((name) => !(name in CARRIED))
      .map((name) => `${name} would run in the extension, and nobody has said why`),
    ...Object.keys(CARRIED)
      .filter((name) => !carried.has(name))
      .map((name) => `${name} is said to run in the extension, and is not there`),
  ];
};
