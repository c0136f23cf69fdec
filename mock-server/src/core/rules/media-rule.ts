import { mediaProblem } from '@wa-inbox/protocol/cloud/media-types';
import { fromBase64 } from '../media/base64.ts';
import { isAnimated } from '../media/is-animated.ts';
import type { MediaRow } from '../media/media-book.ts';
import { mediaUses } from '../media/media-uses.ts';
import type { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import type { SendIntent } from './send-intent.ts';

/** Enough of a file to tell whether it moves. */
const HEAD = 64;

/**
 * A file that is named by its id must be known, and of a type and size that the kind of message takes: error 131053, at
 * once. What a link leads to is never fetched; a scenario decides whether it fails, which the provider reports later.
 */
export function mediaRule(world: World, intent: SendIntent): Refusal | undefined {
  for (const { kind, id, path } of mediaUses(intent.content)) {
    const row = world.media.get(id, world.clock.now());
    if (!row) return unknown(path, id);
    const problem = mediaProblem(kind, { mimeType: row.mimeType, size: row.size, isAnimated: moves(row) });
    if (problem) return { key: 'media_upload_error', rule: 'media', message: `"${path}": ${problem}` };
  }
  return undefined;
}

function unknown(path: string, id: string): Refusal {
  const seen = JSON.stringify(id.slice(0, 100));
  return {
    key: 'media_not_found',
    rule: 'media',
    message: `"${path}" cannot be ${seen}: there is no such file, or it has expired. Upload it and give the id of the answer.`,
    http: 400,
    cloud: { key: 'parameter_value_invalid' },
  };
}

function moves({ data }: MediaRow): boolean {
  return isAnimated(fromBase64(data.slice(0, HEAD)));
}
