import { WaInboxHits } from '../desk/hits.ts';
import { WaInboxListTools } from '../desk/list-tools.ts';
import { WaInboxMenu } from '../desk/menu.ts';

export { createDesk } from './desk-functions.ts';

/** What the tools show from the first; `define` registers it. */
export const elements: Record<string, CustomElementConstructor> = {
  'wa-inbox-list-tools': WaInboxListTools,
  'wa-inbox-hits': WaInboxHits,
  'wa-inbox-menu': WaInboxMenu,
};
