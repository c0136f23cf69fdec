import type { PayloadReader } from '../../model/preview.ts';
import type { Dialect } from '../../model/values.ts';

const READERS: Record<Dialect, () => Promise<PayloadReader>> = {
  whatssync: async () => (await import('./whatssync.ts')).whatssyncReader,
  chatmitra: async () => (await import('./chatmitra.ts')).chatmitraReader,
  chakra: async () => (await import('./chakra.ts')).chakraReader,
  cloud: async () => (await import('./cloud.ts')).cloudReader,
};

export const PREVIEW_DIALECTS = Object.keys(READERS) as readonly Dialect[];

/** What reads the payloads of an API; each is loaded when it is first asked for. */
export function payloadReader(dialect: Dialect): Promise<PayloadReader> {
  return READERS[dialect]();
}
