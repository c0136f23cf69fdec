import type { InboxSource } from '../model/source.ts';
import type { SourceHarness } from './check.ts';
import { LIST_CHECKS } from './check-lists.ts';
import { LIVE_CHECKS } from './check-live.ts';
import { SENDING_CHECKS } from './check-sending.ts';

export type { SourceHarness } from './check.ts';

/**
 * Checks a source against what the inbox relies on: shapes, order, pages and their cursors, search, aborted calls, idempotency
 * keys, failures by their keys, reports, live changes and what was missed, and that `capabilities` are true. Each check is a
 * test of its own, whose error says what was expected and what was seen.
 * `make` gives a source over the same conversations each time, as another page of the same product would.
 */
export function checkSource(make: () => InboxSource | Promise<InboxSource>, harness: SourceHarness): void {
  for (const [name, run] of [...LIST_CHECKS, ...SENDING_CHECKS, ...LIVE_CHECKS])
    harness.test(name, async () => run(await make(), { ...harness, make }));
}
