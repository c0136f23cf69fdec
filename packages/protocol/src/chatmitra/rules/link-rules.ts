import type { Rule } from './rule.ts';
import { webAddress } from './web-address.ts';

/** Names and addresses that no server outside can reach. Read as text: nothing is looked up. */
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal|lan|home\.arpa)$/;
const V4 = /^\d+\.\d+\.\d+\.\d+$/;
const PRIVATE_V4 =
  /^(?:0|10|127)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
const PRIVATE_V6 = /^\[(?:::1?|::ffff:[\da-f:.]+|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*)\]$/;

/** Rules of a link to a file. seeds/001, "HTTPS Required for All Media URLs". */
export const LINK_RULES: readonly Rule<string>[] = [notAnAddress, notHttps, notPublic];

function notAnAddress(link: string, field: string): string | undefined {
  return webAddress(link) ? undefined : `"${field}" cannot be ${quote(link)}: give a public HTTPS link.`;
}

function notHttps(link: string, field: string): string | undefined {
  const protocol = webAddress(link)?.protocol ?? '';
  return protocol === 'https:' ? undefined : `"${field}" begins with "${protocol}": media links are HTTPS only.`;
}

/** The host as browsers normalise it, so that 127.1 and 0x7f000001 are what they are. */
function notPublic(link: string, field: string): string | undefined {
  const host = (webAddress(link)?.hostname ?? '').replace(/\.$/, '');
  if (!LOCAL_NAME.test(host) && !(V4.test(host) && PRIVATE_V4.test(host)) && !PRIVATE_V6.test(host)) return undefined;
  return `"${field}" leads to ${quote(host)}: localhost and private addresses are blocked, use a public link.`;
}

function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
