/** What is shown: the same in every contender and in every run. Each text ends with its id, by which it is found on the screen. */

export type Message = {
  id: string;
  conversationId: string;
  direction: 'in' | 'out';
  text: string;
  /** Milliseconds. */
  timestamp: number;
  status: 'sent' | 'delivered' | 'read' | null;
  /** A link to a picture, to be drawn 160 by 120. */
  image: string | null;
};

export type Conversation = { id: string; name: string; phone: string; preview: string; unread: number; updatedAt: number };

export type Dataset = {
  conversations: Conversation[];
  thread(id: string): Message[];
  /** Messages that the other side writes now. */
  incoming(id: string, count: number): Message[];
  /** Messages before the first one, oldest first; each call goes further back. */
  older(id: string, count: number): Message[];
};

const SEED = 42;
const NOON = Date.UTC(2025, 0, 15, 12);
const STEP_MS = 30_000;
const WORDS =
  `address agent appointment available branch cancel card change colour confirm could customer delivery evening exchange
great hello invoice kindly large later manual maybe morning number offer order package payment perfect photo please price
question ready receipt refund return service setup shipped should size small sorry stock street support team thanks three ticket
today tomorrow two warranty weekend when where which would account after before between blue`.split(/\s+/);
const EMOJI = ['🙂', '👍', '🙏', '🎉', '📦', '😅', '❤️'];
const GIVEN = 'Ana Bruno Carla Dinesh Elena Farid Grace Hugo Ines Jamal Kira Leo Mira Noah Olga Pablo Qadir Rosa Sven Tara'.split(
  ' ',
);
const FAMILY = 'Berg Costa Dubois Haddad Ito Khan Lopez Meyer Novak Nunez Okoye Park Patel Rossi Santos Silva'.split(' ');
/** One pixel; the size of the drawing is the contender's. */
const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
/** How many words: a share of all messages, the least, and how many more there may be. */
const LENGTHS = [
  [0.3, 1, 5],
  [0.75, 6, 15],
  [0.95, 21, 40],
  [1, 61, 90],
] as const;

type Chance = () => number;

/** The generator called mulberry32. */
function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <Item>(chance: Chance, items: readonly Item[]): Item => items[Math.floor(chance() * items.length)]!;

function textOf(chance: Chance, id: string): string {
  const drawn = chance();
  const [, least, more] = LENGTHS.find(([share]) => drawn < share)!;
  const words = Array.from({ length: least + Math.floor(chance() * more) }, () => pick(chance, WORDS));
  if (chance() < 0.12) words.push(pick(chance, EMOJI));
  if (chance() < 0.04) words.push(`https://example.com/t/${Math.floor(chance() * 1e6)}`);
  return `${words.join(' ')} [${id}]`;
}

type Place = { id: string; conversationId: string; timestamp: number; direction?: 'in' };

function messageOf(chance: Chance, { id, conversationId, timestamp, direction }: Place): Message {
  const side = direction ?? (chance() < 0.45 ? 'out' : 'in');
  const drawn = chance();
  const status = drawn < 0.7 ? 'read' : drawn < 0.9 ? 'delivered' : 'sent';
  return {
    id,
    conversationId,
    direction: side,
    text: textOf(chance, id),
    timestamp,
    status: side === 'out' ? status : null,
    image: chance() < 0.04 ? PICTURE : null,
  };
}

function conversationOf(chance: Chance, index: number): Conversation {
  return {
    id: `c${index}`,
    name: `${pick(chance, GIVEN)} ${pick(chance, FAMILY)}`,
    phone: `+1202${5_000_000 + index}`,
    preview: textOf(chance, `c${index}`).slice(0, 60),
    unread: chance() < 0.3 ? 1 + Math.floor(chance() * 9) : 0,
    updatedAt: NOON - index * 60_000,
  };
}

export function makeDataset(sizes: { conversations: number; messages: number }): Dataset {
  const chance = chanceFrom(SEED);
  const conversations = Array.from({ length: sizes.conversations }, (_, index) => conversationOf(chance, index));
  const threads = new Map<string, Message[]>();
  let received = 0;
  let pages = 0;
  const run = (seed: number, count: number, place: (index: number) => Place): Message[] => {
    const own = chanceFrom(seed);
    return Array.from({ length: count }, (_, index) => messageOf(own, place(index)));
  };
  const threadOf = (id: string): Message[] =>
    run(SEED + 7919 * (1 + Number(id.slice(1))), sizes.messages, (index) => ({
      id: `${id}m${index}`,
      conversationId: id,
      timestamp: NOON - (sizes.messages - index) * STEP_MS,
    }));
  return {
    conversations,
    thread(id) {
      const thread = threads.get(id) ?? threadOf(id);
      threads.set(id, thread);
      return thread;
    },
    incoming: (id, count) =>
      run(SEED + 13 + received * 104_729, count, () => {
        const number = received++;
        return { id: `${id}n${number}`, conversationId: id, timestamp: NOON + 1_000 * number, direction: 'in' };
      }),
    older(id, count) {
      const page = pages++;
      const before = sizes.messages + (page + 1) * count;
      return run(SEED + 17 + page * 15_485_863, count, (index) => ({
        id: `${id}o${page}_${index}`,
        conversationId: id,
        timestamp: NOON - (before - index) * STEP_MS,
      }));
    },
  };
}
