import type { SvelteHTMLElements } from 'svelte/elements';
import type { GlobalComponents } from 'vue';
import type { WaInboxSentEvent } from 'wa-inbox';
import type {} from 'wa-inbox/types/svelte';
import type {} from 'wa-inbox/types/vue';

/** What svelte-check and vue-tsc hold a template against; the example hosts are checked by these themselves. */
type Svelte = SvelteHTMLElements['wa-inbox'];
type Vue = InstanceType<GlobalComponents['wa-inbox']>;

export const svelte: Svelte = {
  'base-url': '/',
  theme: 'dark',
  class: 'wide',
  cannedReplies: [{ name: 'hello', text: 'Hello' }],
  'onwa-inbox-sent': (event) => event.detail.message.phone.length,
};

export const vue: Vue['$props'] = {
  'base-url': '/',
  theme: 'dark',
  class: 'wide',
  cannedReplies: [{ name: 'hello', text: 'Hello' }],
};

export const emitted = (emit: Vue['$emit'], event: WaInboxSentEvent): void => emit('wa-inbox-sent', event);

// @ts-expect-error there is no such theme
export const wrongSvelte: Svelte = { theme: 'pink' };

// @ts-expect-error there is no such theme
export const wrongVue: Vue['$props'] = { theme: 'pink' };

// @ts-expect-error the event has another detail
export const wrongEvent: Svelte = { 'onwa-inbox-ready': (event) => event.detail.message };
