/** What every mock's Chakra account is set up with. The procedures lead and ticket are the documents' examples; their parts are ours. */

export type Attribute = { readonly id: string; readonly shortId: string; readonly name: string; readonly type: string };
export type Named = { readonly id: string; readonly shortId: string; readonly name: string };

/** A kind of process, and what its processes can be. */
export type Procedure = Named & {
  /** Short id of the attribute that names a process: given out as "LEAD-000001" where none is given. */
  readonly primaryKey: string;
  readonly keyPrefix: string;
  readonly states: readonly Named[];
  readonly attributes: readonly Attribute[];
  readonly tasks: readonly Named[];
};

/** The attribute that holds the customer's phone number. */
export const PHONE_ATTRIBUTE = 'phone_number';
export const TEAM = { id: '00000000-0000-4000-8000-000000000002', name: 'wa-mock' } as const;
export const ROLES: readonly Named[] = [
  { id: '00000000-0000-4000-8000-000000000010', shortId: 'admin', name: 'Admin' },
  { id: '00000000-0000-4000-8000-000000000011', shortId: 'agent', name: 'Agent' },
];
export const ENTITY: Named = { id: '00000000-0000-4000-8000-000000000020', shortId: 'customer', name: 'Customer' };

const TYPES: Readonly<Record<string, string>> = { phone_number: 'PHONE', email: 'EMAIL' };
const TASKS: readonly Named[] = [
  { id: '00000000-0000-4000-8000-000000000031', shortId: 'call', name: 'Call' },
  { id: '00000000-0000-4000-8000-000000000032', shortId: 'visit', name: 'Visit' },
];

export const PROCEDURES: readonly Procedure[] = [
  procedure(1, {
    shortId: 'lead',
    name: 'Lead',
    primaryKey: 'lead_id',
    states: { NEW: 'New', IN_PROGRESS: 'In progress', CONVERTED: 'Converted', NOT_INTERESTED: 'Not interested' },
    attributes: {
      lead_id: 'Lead id',
      name: 'Name',
      phone_number: 'Phone number',
      email: 'Email',
      city: 'City',
      source: 'Source',
    },
  }),
  procedure(2, {
    shortId: 'ticket',
    name: 'Ticket',
    primaryKey: 'ticket_id',
    states: { NEW: 'New', ASSIGNED: 'Assigned', SOLVED: 'Solved' },
    attributes: { ticket_id: 'Ticket id', subject: 'Subject', name: 'Name', phone_number: 'Phone number', priority: 'Priority' },
  }),
];

type Outline = {
  readonly shortId: string;
  readonly name: string;
  readonly primaryKey: string;
  readonly states: Readonly<Record<string, string>>;
  readonly attributes: Readonly<Record<string, string>>;
};

function procedure(number: number, { shortId, name, primaryKey, states, attributes }: Outline): Procedure {
  const idOf = (kind: number, index: number) =>
    `00000000-0000-4000-8000-${String(number)}${String(kind)}${String(index).padStart(10, '0')}`;
  const list = (names: Readonly<Record<string, string>>, kind: number) =>
    Object.entries(names).map(([each, label], index) => ({ id: idOf(kind, index + 1), shortId: each, name: label }));
  return {
    id: idOf(0, 0),
    shortId,
    name,
    primaryKey,
    keyPrefix: shortId.toUpperCase(),
    states: list(states, 1),
    attributes: list(attributes, 2).map((attribute) => ({ ...attribute, type: TYPES[attribute.shortId] ?? 'TEXT' })),
    tasks: TASKS,
  };
}

/** By id or short id. */
export function findProcedure(name: string): Procedure | undefined {
  return PROCEDURES.find(({ id, shortId }) => shortId === name || id === name);
}
