import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { after, before } from 'node:test';
import { createMock, type Mock } from '@wa-inbox/mock';
import type { Browser, Page } from 'playwright-core';
import { sharedBrowser } from '../support/browser.ts';
import { sharedElement } from '../support/build-element.ts';
import { endShared } from '../support/shared.ts';

export type HostPage = { readonly url: string; newPage(): Promise<Page> };

const TYPES: Record<string, string> = { '': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };

/** A page of somebody's own with the built bundle beside it, on the port of a mock. `files` by path; `policy` is its CSP. */
export function hostPage({ files, policy }: { files: Record<string, string>; policy?: string }): HostPage {
  let mock: Mock;
  let browser: Browser;
  let folder: string;
  let url: string;
  const pages: Page[] = [];

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url!.split('?')[0]!;
    const isBundled = /^\/[\w/-]+(?:\.[\w-]+)*\.js$/.test(path) && !(path in files);
    const body =
      files[path]?.replaceAll('http://localhost:4010', url) ?? (isBundled ? await readFile(join(folder, path)) : undefined);
    if (body === undefined) return void response.writeHead(404).end();
    const security = policy === undefined ? {} : { 'content-security-policy': policy };
    response.writeHead(200, { 'content-type': TYPES[extname(path)]!, ...security }).end(body);
  };

  before(async () => {
    [folder, browser] = await Promise.all([sharedElement(), sharedBrowser()]);
    mock = createMock({ latency: 20 });
    const listening = await mock.listen({ port: 0 });
    listening.mount(Promise.resolve(serve));
    url = listening.url;
  });
  after(async () => {
    await Promise.all(pages.map((page) => page.close()));
    await endShared();
    await mock?.close();
  });
  return {
    get url() {
      return url;
    },
    newPage: async () => {
      const page = await browser.newPage();
      pages.push(page);
      return page;
    },
  };
}
