/** The sizes that browsers and stores ask for: toolbar 16 and 32, lists 48 and 96, stores 128. */
export const ICON_SIZES = [16, 32, 48, 96, 128] as const;

/** Small sizes have a drawing of their own: fewer pixels want heavier strokes on whole pixels. */
export const drawingOf = (size: number): string => (size <= 32 ? 'icon-small.svg' : 'icon.svg');

/** Width and height of a PNG from its header; undefined where the bytes are none. */
export const sizeOfPng = (bytes: Buffer): { width: number; height: number } | undefined =>
  bytes.length > 24 && bytes.toString('latin1', 1, 4) === 'PNG' && bytes.toString('latin1', 12, 16) === 'IHDR'
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : undefined;
