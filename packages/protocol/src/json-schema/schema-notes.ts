import { duration } from '../control/schemas.ts';
import { instant, phone } from '../control/values.ts';
import { wirePhone } from '../whatssync/requests.ts';
import type { Schema } from './schema-names.ts';

const PHONE = {
  description: 'A phone number with country code. Spaces, dashes and a leading "+" are read away.',
  examples: ['+12025550123'],
};

/** What a schema checks by code, in words: JSON Schema has no way to say it. */
export const SCHEMA_NOTES: readonly (readonly [Schema, { description: string; examples: readonly unknown[] }])[] = [
  [phone, PHONE],
  [wirePhone, PHONE],
  [instant, { description: 'ISO 8601 with a zone.', examples: ['2026-01-31T09:00:00.000Z'] }],
  [duration, { description: '"24h", "PT24H" or milliseconds.', examples: ['24h'] }],
];
