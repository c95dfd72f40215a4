import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { endWhenUnread } from '@/scripts/compiled';

const failed = (code: string) => Object.assign(new Error(code), { code });

it('a command whose reader has read enough ends quietly; any other failure of its output is said', () => {
  const output = new EventEmitter();
  const end = vi.fn();
  endWhenUnread(output, end);
  output.emit('error', failed('EPIPE'));
  expect(end).toHaveBeenCalledOnce();
  expect(() => output.emit('error', failed('ENOSPC'))).toThrow('ENOSPC');
  expect(end).toHaveBeenCalledOnce();
});
