import { IDENTITIES } from '../../core/settings.ts';
import { versionOf } from '../cloud/locate.ts';

const BASE = /^\/(?:v[12]\/ext|v1\/whatsapp)(?:\/|$)/;
const WITHOUT_NUMBER = /^(\/v1\/ext\/plugin\/whatsapp\/[^/]+\/api\/[^/]+)\/messages$/;

/** A path of Chakra's own. Its curl samples write `/api/v19.0//messages`: empty parts go, and the number is the mock's. */
export function locate(path: string): string | undefined {
  if (!BASE.test(path)) return undefined;
  return path.replace(/\/{2,}/g, '/').replace(WITHOUT_NUMBER, `$1/${IDENTITIES.phoneNumberId}/messages`);
}

/** The Cloud API's version that a URL asks for; the newest where its path has none. */
export function versionIn(url: string): string {
  return versionOf(/\/v\d+\.\d+(?=\/|$)/.exec(url.split('?')[0]!)?.[0] ?? '');
}
