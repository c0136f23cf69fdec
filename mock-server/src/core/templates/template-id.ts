import type { World } from '../world.ts';

const LEAST = 1_000_000_000_000_000;

/** A free id of 16 digits, as the Cloud API's; from the world's ids, so that a fixture draws no chance. */
export function freshTemplateId(world: World): string {
  let id: string;
  do {
    const [, text] = world.ids.next('tpl').split('_') as [string, string];
    id = String(LEAST + Number.parseInt(text, 36));
  } while (world.templates.byId(id));
  return id;
}
