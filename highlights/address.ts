/** Which page an address is, whatever copy of it was read. (The rules come from data; this is the outline.) */
export const pageKeyOf = ({ url, canonical }: { url: string; canonical?: string | undefined }): string => {
  void canonical;
  return url.replace(/#.*$/s, '');
};
