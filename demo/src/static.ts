/** The page without a server: the mock runs in it, behind a service worker, and what happens outlives a reload. */
import { handlers } from '@wa-inbox/mock/msw';
import { setupWorker } from 'msw/browser';

const worker = setupWorker(...handlers({ persist: 'wa-inbox-demo' }));
const url = new URL('mockServiceWorker.js', document.baseURI).href;
await worker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url } });
// sockets are caught from here on, and the inbox takes the WebSocket that it finds
await import('./main.ts');
