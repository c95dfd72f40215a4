/** What leaves the page, by the reader's own act: the clipboard, a file. */

/** Copies a text; resolves to whether the browser let us. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};

/** Saves a text as a file of the reader's choosing. It is made here; nothing is fetched. */
export const saveFile = (name: string, media: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: media }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the blob after this turn; a minute is long enough for it to ask where to save.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
