import { failureOf, OWN_FAILURES } from '../model/failure.ts';
import type { StoreCore } from './core.ts';

/** Reads the templates, once, when they are first asked for; again after a failure. */
export async function loadTemplates(core: StoreCore): Promise<void> {
  const { source } = core;
  const { status } = core.state.templates;
  if (status === 'loading' || status === 'ready') return;
  if (!source.templates || !source.capabilities.templates) {
    const failure = { key: OWN_FAILURES.unsupported, dialect: source.dialect, retry: 'never' } as const;
    return core.apply({ kind: 'templates-failed', failure });
  }
  core.apply({ kind: 'templates-loading' });
  try {
    core.apply({ kind: 'templates-page', items: await source.templates({ signal: core.signal }) });
  } catch (thrown) {
    const failure = failureOf(thrown);
    if (!failure) return;
    core.apply({ kind: 'templates-failed', failure });
    core.notify({ kind: 'error', failure });
  }
}
