import type { Fixture } from '@wa-inbox/protocol/control/schemas';
import { isoOf } from '../iso.ts';
import { refuse } from '../refusal.ts';
import type { World } from '../world.ts';
import { addMedia } from './add-media.ts';
import { isBase64 } from './base64.ts';
import type { MediaRow } from './media-book.ts';
import { sampleOf } from './samples.ts';

/** A file as snapshots hold it. Size and digest follow from the bytes. */
export function mediaOut({ id, direction, mimeType, filename, expiresAt, data }: MediaRow) {
  return { id, direction, mimeType, ...(filename !== undefined && { filename }), expiresAt: isoOf(expiresAt), data };
}

/** The files of a fixture. */
export function loadMedia(world: World, fixture: Fixture): void {
  (fixture.media ?? []).forEach(({ id, direction = 'outbound', mimeType, filename, expiresAt, data }, index) => {
    const path = `media[${index}]`;
    if (world.media.has(id)) reject(`${path}.id`, `"${id}" is there twice: an id names one file`);
    if (data !== undefined && !isBase64(data)) reject(`${path}.data`, 'it is no base64');
    addMedia(world, {
      id,
      direction,
      mimeType,
      filename,
      expiresAt: expiresAt === undefined ? undefined : Date.parse(expiresAt),
      data: data ?? sampleOf(mimeType, filename) ?? reject(`${path}.data`, `there is no sample of ${mimeType}: give base64`),
    });
  });
}

function reject(path: string, problem: string): never {
  return refuse({ key: 'fixture_invalid', rule: 'fixture', message: `"${path}": ${problem}.` });
}
