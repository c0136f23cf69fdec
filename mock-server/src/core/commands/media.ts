import { addMedia, type NewMedia } from '../media/add-media.ts';
import type { MediaRow } from '../media/media-book.ts';
import type { World } from '../world.ts';

export type AddMediaCommand = NewMedia & { readonly do: 'add-media' };
export type DeleteMediaCommand = { readonly do: 'delete-media'; readonly id: string };

/** A file is uploaded, or comes with what a customer sends. */
export function storeMedia(world: World, command: AddMediaCommand): MediaRow {
  return addMedia(world, command);
}

/** False when there is none of this id. */
export function deleteMedia(world: World, { id }: DeleteMediaCommand): boolean {
  return world.media.get(id, world.clock.now()) !== undefined && world.media.remove(id);
}
