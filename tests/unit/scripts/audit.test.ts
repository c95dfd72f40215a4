import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '@/scripts/audit/answer';
import { type LockFile, lockComplaints, type PackageFile } from '@/scripts/audit/lock';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;
const wanted = JSON.parse(readFileSync('package.json', 'utf8')) as PackageFile;

describe('the lock file', () => {
  it('is in order', () => expect(lockComplaints(lock, wanted)).toEqual([]));

  it.each([
    ['a package not held to its bytes', { a: { dev: true, license: 'MIT' } }, /a is not held to its bytes/],
    [
      'one from elsewhere',
      { a: { dev: true, license: 'MIT', integrity: 'sha512-x', resolved: 'git+ssh://x' } },
      /a does not come from the registry/,
    ],
    [
      'one that runs a script',
      { a: { dev: true, license: 'MIT', integrity: 'sha512-x', hasInstallScript: true } },
      /a runs a script/,
    ],
    [
      'one that may not be passed on',
      { a: { dev: true, license: 'UNLICENSED', integrity: 'sha512-x' } },
      /licensed UNLICENSED/,
    ],
    ['one more in the extension', { a: { license: 'MIT', integrity: 'sha512-x' } }, /^a would run in the extension/],
  ])('with %s is refused', (_, packages, complaint) => {
    const places = Object.fromEntries(Object.entries(packages).map(([name, one]) => [`node_modules/${name}`, one]));
    const [first, ...others] = lockComplaints({ packages: { ...lock.packages, ...places } }, wanted);
    expect(first?.replace('node_modules/', '')).toMatch(complaint);
    expect(others).toEqual([]);
  });

  it('of another package.json is refused', () =>
    expect(lockComplaints(lock, { ...wanted, dependencies: { ...wanted.dependencies, left: '1.0.0' } })).toHaveLength(
      1,
    ));
});

describe('what the registry says', () => {
  it('is nothing where it knows nothing', () =>
    expect(readAnswer('{"auditReportVersion":2,"vulnerabilities":{}}')).toEqual({ asked: true, findings: [] }));

  it('is each finding, with where it is written', () => {
    const via = [{ title: 'Prototype pollution', url: 'https://advisories.example/1' }, 'other'];
    expect(readAnswer(JSON.stringify({ vulnerabilities: { a: { severity: 'high', via } } }))).toEqual({
      asked: true,
      findings: [{ name: 'a', severity: 'high', titles: ['Prototype pollution (https://advisories.example/1)'] }],
    });
  });

  it.each([
    ['', 'npm said nothing'],
    ['npm error network\n…', 'npm error network'],
    ['{"message":"405 Method Not Allowed","error":{"summary":""}}', '405 Method Not Allowed'],
    ['{"error":{"code":"ENOTFOUND","summary":"no such host"}}', 'no such host'],
    ['[]', 'the registry’s answer is no report'],
  ])('that is no report is never taken for good news: %s', (output, why) =>
    expect(readAnswer(output)).toEqual({ asked: false, why }),
  );
});
