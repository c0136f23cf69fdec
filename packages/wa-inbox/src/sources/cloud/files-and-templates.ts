import { OWN_FAILURES, SourceError } from '../../model/failure.ts';
import type { CallOptions, Capabilities } from '../../model/source.ts';
import type { Template, TemplateComponent } from '../../model/template.ts';
import type { HttpClient } from '../http/http-client.ts';
import { itemsOf, membersOf, textOf, type Members } from '../message-objects/reader.ts';

/** Pages of templates that are read at most, and templates on each. */
const PAGES = 20;
const PAGE_SIZE = 250;

/** All templates; a proxy that does not pass them on is not asked again. */
export async function readTemplates(http: HttpClient, can: Capabilities, options?: CallOptions): Promise<Template[]> {
  const found: Template[] = [];
  let after: string | undefined;
  for (let page = 0; page < PAGES && can.templates; page++) {
    const path = `/message_templates?limit=${PAGE_SIZE}${after === undefined ? '' : `&after=${encodeURIComponent(after)}`}`;
    const reply = await http.call({ method: 'GET', path }, options).catch((thrown: unknown) => {
      const status = thrown instanceof SourceError ? thrown.failure.status : undefined;
      if (status !== 404 && status !== 501) throw thrown;
      can.templates = false;
    });
    const paging = membersOf(membersOf(reply)['paging']);
    found.push(...itemsOf(membersOf(reply)['data']).flatMap((node) => decodeTemplate(node) ?? []));
    after = paging['next'] === undefined ? undefined : textOf(membersOf(paging['cursors'])['after']);
    if (after === undefined) break;
  }
  return found;
}

const CATEGORIES = new Set(['MARKETING', 'UTILITY', 'AUTHENTICATION']);

function decodeTemplate(node: Members): Template | undefined {
  const [name, language, category] = [textOf(node['name']), textOf(node['language']), textOf(node['category'])];
  if (name === undefined || language === undefined || !CATEGORIES.has(category ?? '')) return undefined;
  const components = itemsOf(node['components']) as unknown as TemplateComponent[];
  const [id, status] = [textOf(node['id']) ?? `${name}/${language}`, textOf(node['status']) ?? 'PENDING'];
  return { id, name, language, category: category as Template['category'], status, components };
}

/** Uploads a file; the provider's id of it. */
export async function sendFile(
  http: HttpClient,
  file: Blob,
  options: CallOptions & { onProgress?(done: number): void } = {},
): Promise<string> {
  const fields = { messaging_product: 'whatsapp', type: file.type || 'application/octet-stream' };
  const id = textOf(membersOf(await http.upload('/media', file, { ...options, fields }))['id']);
  if (id !== undefined) return id;
  const detail = 'The answer to an upload has no id.';
  throw new SourceError({ key: OWN_FAILURES.malformed, dialect: 'cloud', status: 200, detail, retry: 'now' });
}
