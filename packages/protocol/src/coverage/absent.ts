import type { Dialect, Method } from '../endpoint.ts';

/** A call that a provider documents and the mock does not answer. */
export type AbsentEndpoint = {
  readonly dialect: Dialect;
  readonly method: Method;
  /** As an endpoint of the mock would write it. */
  readonly path: string;
  readonly title: string;
  readonly document: string;
  readonly note: string;
};

type Row = readonly [call: `${Method} /${string}`, title: string];

const OUTSIDE = 'An inbox has no use for it: the mock answers as it does to an object that it does not know.';

const BEYOND: readonly Row[] = [
  ['POST /:wabaId/flows', 'Create a flow'],
  ['POST /:phoneNumberId/whatsapp_business_encryption', 'Set the key that answers of flows are encrypted with'],
  ['POST /:phoneNumberId/groups', 'Create a group'],
  ['POST /:phoneNumberId/calls', 'Begin, take or end a call'],
];

/** What the documents list and the mock has not; a row goes when its call comes. */
export const ABSENT: readonly AbsentEndpoint[] = [
  ...absent('cloud', BEYOND, { document: 'Cloud API reference: flows, groups, calling', note: OUTSIDE }),
];

function absent(
  dialect: Dialect,
  rows: readonly Row[],
  common: Pick<AbsentEndpoint, 'document' | 'note'>,
): readonly AbsentEndpoint[] {
  return rows.map(([call, title]) => {
    const [method, path] = call.split(' ') as [Method, string];
    return { dialect, method, path, title, ...common };
  });
}
