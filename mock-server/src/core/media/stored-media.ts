import type { Fixture } from '@wa-inbox/protocol/control/schemas';
import { isoOf } from '../iso.ts';
import { refuse } from '../refusal.ts';
import type { StartingPoint } from '../starting-point.ts';
import type { World } from '../world.ts';
import { putFile, readFile, type FileFacts } from './add-media.ts';
import { isBase64 } from './base64.ts';
import type { MediaRow } from './media-book.ts';
import { sampleOf } from './samples.ts';

type Stored = NonNullable<Fixture['media']>[number];

/** A file as snapshots hold it. Size and digest follow from the bytes. */
export function mediaOut({ id, direction, mimeType, filename, expiresAt, data }: MediaRow) {
  return { id, direction, mimeType, ...(filename !== undefined && { filename }), expiresAt: isoOf(expiresAt), data };
}

/** What was read of the files of fixtures. */
const READ = new WeakMap<Stored, FileFacts>();

/** The files of a fixture. */
export function loadMedia(world: World, { fixture, instants }: StartingPoint): void {
  for (const [index, stored] of (fixture.media ?? []).entries()) {
    const { id, expiresAt } = stored;
    const path = `media[${index}]`;
    if (world.media.has(id)) reject(`${path}.id`, `"${id}" is there twice: an id names one file`);
    let facts = READ.get(stored);
    if (!facts) READ.set(stored, (facts = read(stored, path)));
    putFile(world, facts, { id, expiresAt: expiresAt === undefined ? instants?.filesUntil : Date.parse(expiresAt) });
  }
}

function read({ direction = 'outbound', mimeType, filename, data }: Stored, path: string): FileFacts {
  if (data !== undefined && !isBase64(data)) reject(`${path}.data`, 'it is no base64');
  const sample = () => sampleOf(mimeType, filename) ?? reject(`${path}.data`, `there is no sample of ${mimeType}: give base64`);
  return readFile({ direction, mimeType, filename, data: data ?? sample() });
}

function reject(path: string, problem: string): never {
  return refuse({ key: 'fixture_invalid', rule: 'fixture', message: `"${path}": ${problem}.` });
}
