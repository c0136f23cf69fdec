import type { World } from '../world.ts';

export type MintLinkCommand = { readonly do: 'mint-link' };

/** The code of a new short link: fourteen letters and digits, as the documents show. */
export function mintLink({ ids }: World): string {
  const minted = ids.next('link');
  return minted
    .slice(minted.indexOf('_') + 1)
    .toUpperCase()
    .padEnd(14, '0');
}
