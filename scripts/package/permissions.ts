/** The permissions for which the README gives a reason: the words of the first column of its table. */
export const documentedPermissions = (readme: string): Set<string> => {
  const start = readme.indexOf('| permission');
  const rows = start < 0 ? [] : readme.slice(start).split('\n');
  const end = rows.findIndex((row) => !row.startsWith('|'));
  return new Set(
    rows
      .slice(2, end < 0 ? undefined : end)
      .flatMap((row) => (row.split('|')[1] ?? '').split(/[\s,;()]+/))
      .filter((word) => /^[a-zA-Z.]+$/.test(word)),
  );
};
