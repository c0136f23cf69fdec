import type { Fixture } from '@wa-inbox/protocol/control/schemas';
import leads from './leads.json' with { type: 'json' };

const DAY = 86_400_000;

/** The leads of the shop's sales team: some of its customers, as a CRM beside the conversations knows them. */
export function layOutLeads(now: number): NonNullable<Fixture['chakra']> {
  const processes = leads.map(({ key, days, state, status, assignedTo, ...data }) => ({
    // the same for every seed, so that a page can link to a lead
    id: `00000000-0000-4000-8000-0000001${key.replace(/\D/g, '').slice(-5)}`,
    procedure: 'lead',
    createdAt: now - days * DAY,
    state,
    status: status === 'COMPLETED' ? ('COMPLETED' as const) : ('OPEN' as const),
    assignedTo,
    data: { lead_id: key, ...data },
  }));
  return { processes, counters: { lead: leads.length } };
}
