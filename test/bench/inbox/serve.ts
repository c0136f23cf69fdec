import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' };

/** Serves a folder, compressed once, and lets nothing be kept by the browser. */
export async function servePacked(folder: string): Promise<{ url: string; close(): void }> {
  const packed = new Map<string, Promise<Buffer | undefined>>();
  const pack = (path: string): Promise<Buffer | undefined> =>
    readFile(join(folder, path)).then(
      (bytes) => gzipSync(bytes, { level: 9 }),
      () => undefined,
    );
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    if (!packed.has(path)) packed.set(path, pack(path));
    void packed.get(path)!.then((body) => {
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      if (!body) response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'cache-control': 'no-store' }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
