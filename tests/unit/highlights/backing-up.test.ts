import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mayWrite, writeInto } from '@/highlights/backup-folder';
import { draft, newMachine } from './samples';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
/** The folder that was chosen. */
const given = vi.hoisted(() => ({ folder: undefined as FileSystemDirectoryHandle | undefined }));
vi.mock('@/highlights/backup-folder', async (original) => ({
  ...(await original<typeof import('@/highlights/backup-folder')>()),
  backupFolder: async () => given.folder,
}));

/** A folder as a browser hands it out: what is written is there when it is closed, and not before. */
const folder = (state: PermissionState, answer: PermissionState = state) => {
  const files = new Map<string, string>();
  let full = false;
  const asked: string[] = [];
  const handle = {
    queryPermission: async () => state,
    requestPermission: async () => {
      asked.push('asked');
      return answer;
    },
    getFileHandle: async (name: string) => ({
      createWritable: async () => {
        let text = '';
        return {
          write: async (more: string) => {
            if (full) throw new DOMException('no room', 'QuotaExceededError');
            text += more;
          },
          close: async () => void files.set(name, text),
          abort: async () => undefined,
        };
      },
    }),
  };
  const fill = () => {
    full = true;
  };
  return { handle: handle as unknown as FileSystemDirectoryHandle, files, asked, fill };
};

describe('a folder for backups', () => {
  it('is asked for in a click alone', async () => {
    const unsaid = folder('prompt', 'granted');
    expect(await mayWrite(unsaid.handle, false)).toBe(false);
    expect(unsaid.asked).toEqual([]);
    expect(await mayWrite(unsaid.handle, true)).toBe(true);
    expect(await mayWrite(folder('granted').handle, false)).toBe(true);
    expect(await mayWrite(folder('denied').handle, true)).toBe(false);
  });

  it('keeps the file that it has where the next cannot be written whole', async () => {
    const { handle, files, fill } = folder('granted');
    await writeInto(handle, 'a.json', 'old');
    fill();
    await expect(writeInto(handle, 'a.json', 'new')).rejects.toThrow('no room');
    expect(files.get('a.json')).toBe('old');
  });
});

describe('the automatic backup', () => {
  beforeEach(async () => {
    await newMachine();
    vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
  });
  const due = async (every = 7) => (await import('@/highlights/backing-up')).backUpWhenDue(every, 'en');
  const save = async () => (await import('@/highlights/store')).saveHighlight(draft(), 'https://a.example/');

  it('is written when something changed and one is due, and not again before', async () => {
    const { handle, files } = folder('granted');
    given.folder = handle;
    expect(await due()).toBeUndefined();
    await save();
    expect(await due(0)).toBeUndefined();
    expect(await due()).toBe(1);
    expect([...files.keys()]).toEqual([expect.stringMatching(/^kyakuchu-highlights-\d{4}-\d\d-\d\d\.json$/)]);
    const [text = ''] = files.values();
    expect(JSON.parse(text).highlights).toHaveLength(1);
    await save();
    expect(await due()).toBeUndefined();
  });

  it('is still due where it could not be written: no folder, no permission, no room', async () => {
    await save();
    given.folder = undefined;
    expect(await due()).toBeUndefined();
    const unsaid = folder('prompt', 'granted');
    given.folder = unsaid.handle;
    expect(await due()).toBeUndefined();
    expect(unsaid.asked).toEqual([]);
    const full = folder('granted');
    full.fill();
    given.folder = full.handle;
    await expect(due()).rejects.toThrow('no room');
    given.folder = folder('granted').handle;
    expect(await due()).toBe(1);
  });
});
