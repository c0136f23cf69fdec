import type { Dialect } from '@wa-inbox/protocol';

/** Whether a dialect answers with the Cloud API's own limits: it is that API, or hands calls through to it. */
export function isCloud(dialect: Dialect): boolean {
  return dialect === 'cloud' || dialect === 'chakra';
}
