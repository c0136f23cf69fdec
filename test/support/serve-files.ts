import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A file by its path, such as "/index.html"; undefined for what there is not. */
export type ReadFile = (path: string) => Promise<string | Uint8Array | undefined>;
export type FileServer = { readonly url: string; close(): Promise<void> };

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
};

/** The least web server there is, on a free port: a page with a service worker needs one. */
export async function serveFiles(read: ReadFile): Promise<FileServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const type = TYPES[path.split('.').at(-1)!] ?? 'application/octet-stream';
    void read(path).then((file) => {
      if (file === undefined) response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(file);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, close };
}

/** The files of a folder. */
export function serveFolder(folder: string): Promise<FileServer> {
  return serveFiles((path) => readFile(join(folder, path)).catch(() => undefined));
}
