import { CHAKRA_ENDPOINTS } from '../chakra/endpoints.ts';
import { CHATMITRA_ENDPOINTS } from '../chatmitra/endpoints.ts';
import { CLOUD_ENDPOINTS } from '../cloud/endpoints.ts';
import { CONTROL_ENDPOINTS } from '../control/endpoints.ts';
import { WHATSSYNC_ENDPOINTS } from '../whatssync/endpoints.ts';

/** Every call that the mock answers, in every dialect and on the control API. */
export const SERVED = [
  ...WHATSSYNC_ENDPOINTS,
  ...CHATMITRA_ENDPOINTS,
  ...CHAKRA_ENDPOINTS,
  ...CLOUD_ENDPOINTS,
  ...CONTROL_ENDPOINTS,
] as const;

export type ServedId = (typeof SERVED)[number]['id'];
