import { refuseSilent } from '../../rules/silenced.ts';
import type { World } from '../../world.ts';
import type { Act } from './act.ts';
import { write } from './targets.ts';

/** The customer writes from an advertisement. facts/webhook-samples.json, in.text.referral_ctwa. */
export function refer(world: World, { phone, text = 'Hello! I saw your ad', referral, name }: Act<'refer'>): string[] {
  refuseSilent(world, phone);
  const clicked = {
    source_url: 'https://fb.me/your-ad',
    source_id: '800000000000001',
    source_type: 'ad',
    headline: 'Chat with us',
    body: 'Ask us anything',
    media_type: 'image',
    image_url: 'https://example.com/your-ad.jpg',
    ctwa_clid: world.ids.next('click'),
  };
  return write(world, phone, { type: 'text', text: { body: text }, referral: { ...clicked, ...referral } }, name);
}
