/** The permissions for which the README gives a reason: the single words and patterns of hosts in its table's first column. */
export const documentedPermissions = (readme: string): Set<string> => {
  const start = readme.indexOf('| permission');
  const rows = start < 0 ? [] : readme.slice(start).split('\n');
  const end = rows.findIndex((row) => !row.startsWith('|'));
  return new Set(
    rows
      .slice(2, end < 0 ? undefined : end)
      .flatMap((row) => (row.split('|')[1] ?? '').split(','))
      .map((name) => name.trim().replaceAll('`', ''))
      .filter((name) => /^[a-zA-Z.]+$|^[\w*]+:\/\//.test(name)),
  );
};
