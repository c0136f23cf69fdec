import type { Phone } from '../model/values.ts';
import type { StoreCore } from './core.ts';

/** Gives a contact other tags, once the server has taken them. */
export async function tag(core: StoreCore, phone: Phone, tags: readonly string[]): Promise<void> {
  const { source } = core;
  if (!source.tag) return;
  try {
    core.apply({ kind: 'contact', contact: await source.tag(phone, tags, { signal: core.signal }) });
  } catch (thrown) {
    core.report(thrown);
  }
}
