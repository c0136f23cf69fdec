import type * as z from 'zod/mini';
import { CATALOG } from '../errors/catalog.ts';
import type { ErrorKey } from '../errors/codes.ts';
import { magicNumberOf } from '../errors/magic-number.ts';
import type { ErrorRow } from '../errors/row.ts';
import { ABSENT } from './absent.ts';
import { ENDPOINT_REMARKS, testOf, type EndpointRemark } from './endpoint-states.ts';
import { OWN_TRIGGERS } from './own-triggers.ts';
import type { coverageReply, coveredEndpoint, coveredError } from './reply.ts';
import { SERVED } from './served.ts';
import { SOURCES } from './sources.ts';

export type Coverage = z.infer<typeof coverageReply>;
export type CoveredEndpoint = z.infer<typeof coveredEndpoint>;
export type CoveredError = z.infer<typeof coveredError>;

/** Walks every row of the catalogue, by key and by number. */
const WALK = 'test/contract/catalogue.test.ts';
const LEGACY = 'No longer sent: for clients that still know it.';

/** What the mock has of what the documents list: each endpoint and each error. */
export function coverage(): Coverage {
  const rows: ErrorRow<ErrorKey>[] = Object.values(CATALOG);
  return { endpoints: [...SERVED.map(servedEndpoint), ...ABSENT.map(absentEndpoint)], errors: rows.map(coveredRow) };
}

function servedEndpoint({ id, dialect, method, path, title, document, errors }: (typeof SERVED)[number]): CoveredEndpoint {
  const { missing, note = missing }: EndpointRemark = ENDPOINT_REMARKS[id] ?? {};
  const state = missing === undefined ? 'supported' : 'partial';
  const remark = note === undefined ? {} : { note };
  return { id, dialect, method, path, title, document, errors: [...errors], state, testedBy: testOf(id) ?? null, ...remark };
}

function absentEndpoint({ dialect, method, path, title, document, note }: (typeof ABSENT)[number]): CoveredEndpoint {
  return { id: null, dialect, method, path, title, document, errors: [], state: 'absent', testedBy: null, note };
}

/** Whole with a cause of its own; partial where only a scenario or a magic number brings it about. */
function coveredRow(row: ErrorRow<ErrorKey>): CoveredError {
  const { key, code, subcode, title, category, dialects, source, delivery, http, status } = row;
  const note = row.note ?? (status.startsWith('legacy') ? LEGACY : undefined);
  const own = OWN_TRIGGERS[key];
  return {
    key,
    code,
    ...(subcode !== undefined && { subcode }),
    title,
    category,
    dialects: [...dialects],
    document: source.map((name) => SOURCES[name] ?? name).join('; '),
    delivery,
    http,
    triggers: { own: own ? { how: own.how, in: [...own.in] } : null, magic: magicNumberOf(key) ?? null, scenario: key },
    state: own ? 'supported' : 'partial',
    testedBy: own?.testedBy ?? WALK,
    ...(note !== undefined && { note }),
  };
}
