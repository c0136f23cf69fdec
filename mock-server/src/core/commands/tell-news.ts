import type { News } from '../webhooks/format.ts';
import type { World } from '../world.ts';

export type TellNewsCommand = { readonly do: 'tell-news' } & News;

/** Has receivers told what no event of the world says. Answers with how many deliveries that gave. */
export function tellNews(world: World, { field, value, phone }: TellNewsCommand): number {
  const before = world.outbox.added;
  world.news({ field, value, phone });
  return world.outbox.added - before;
}
