import { addMedia, type NewMedia } from '../media/add-media.ts';
import type { MediaRow } from '../media/media-book.ts';
import type { World } from '../world.ts';

export type AddMediaCommand = NewMedia & { readonly do: 'add-media' };
export type DeleteMediaCommand = { readonly do: 'delete-media'; readonly id: string };

/** A file is uploaded: one provider tells of that. */
export function storeMedia(world: World, command: AddMediaCommand): MediaRow {
  const row = addMedia(world, command);
  const { id, mimeType, size, filename } = row;
  world.news({ field: 'media.upload', value: { id, mimeType, size, ...(filename !== undefined && { filename }) } });
  return row;
}

/** False when there is none of this id. */
export function deleteMedia(world: World, { id }: DeleteMediaCommand): boolean {
  return world.media.get(id, world.clock.now()) !== undefined && world.media.remove(id);
}
