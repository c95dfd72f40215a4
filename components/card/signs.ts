/** A work's siglum and hue: the same in every language and on every surface. */
export const SIGLA = { decl: '宣', rec: '録', paper: '論' } as const;
export const HUES = { decl: 'kk-decl', rec: 'kk-rec', paper: 'kk-pap' } as const;
/** The Japanese [sic], set under the word. */
export const SIC_UNDER = 'ママ';
