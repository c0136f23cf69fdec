import { BUILT_KINDS, type Built } from '../../builder/built.ts';
import { lazyElements } from '../../message/lazy-elements.ts';
import type { WaInboxComposer } from '../composer.ts';

const TAG = 'wa-inbox-builder';
/** What was filled in and not sent, by composer and conversation. */
const kept = new WeakMap<WaInboxComposer, Map<string, Built>>();

/** Opens the form for interactive messages over a composer; what was filled in before is there again. */
export async function openBuilder(host: WaInboxComposer): Promise<void> {
  await lazyElements.load?.(TAG);
  if (!customElements.get(TAG) || !host.isConnected) return;
  const { conversation = '', replyTo, sends = [], interactive = {} } = host.context;
  const drafts = kept.get(host) ?? new Map<string, Built>();
  kept.set(host, drafts);
  const builder = Object.assign(document.createElement(TAG), {
    i18n: host.i18n,
    kinds: BUILT_KINDS.filter((kind) => sends.includes(kind)),
    limits: interactive,
    built: drafts.get(conversation),
    to: { ...(conversation ? { phone: conversation } : {}), ...(replyTo === undefined ? {} : { replyTo }) },
  });
  builder.addEventListener('wa-inbox-builder-change', () => builder.built && drafts.set(conversation, builder.built));
  builder.addEventListener('wa-inbox-builder-close', () => host.focus());
  builder.setAttribute('exportparts', 'builder');
  host.renderRoot.append(builder);
}
