import { refuse } from '../../core/refusal.ts';
import { IDENTITIES } from '../../core/settings.ts';
import type { Call } from '../dialect.ts';

/** The plugin of the path must be the mock's, and the version one of the Cloud API's, whichever. */
export function checkPlugin({ params: { pluginId, version } }: Call): void {
  if (pluginId !== undefined && pluginId.toLowerCase() !== IDENTITIES.pluginId) {
    const message = `There is no plugin ${quote(pluginId)}: use ${IDENTITIES.pluginId}.`;
    refuse({ key: 'not_found', rule: 'plugin', message });
  }
  if (version !== undefined && !/^v\d{1,3}\.\d{1,2}$/.test(version)) {
    const message = `The API version cannot be ${quote(version)}: write it as v19.0.`;
    refuse({ key: 'invalid_request', rule: 'parse', message });
  }
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 100));
}
