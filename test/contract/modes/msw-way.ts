import type { Mock } from '@wa-inbox/mock';
import { handlers } from '@wa-inbox/mock/msw';
import { setupServer } from 'msw/node';
import { callTo } from './ways.ts';

const server = setupServer();
const open = new Map<Mock, ReturnType<typeof handlers>>();
let count = 0;

/** One msw of this process answers for all mocks that are open, each at an origin of its own. */
export async function reachByMsw(mock: Mock) {
  const origin = `http://msw${count++}.localhost`;
  if (open.size === 0) server.listen({ onUnhandledFrame: 'bypass' });
  open.set(mock, handlers(mock, { at: origin }));
  server.resetHandlers(...[...open.values()].flat());
  const close = async () => {
    open.delete(mock);
    server.resetHandlers(...[...open.values()].flat());
    if (open.size === 0) server.close();
  };
  return { ...callTo(origin), close };
}
