import { coverage } from '@wa-inbox/protocol/coverage/coverage';
import { ok, type Handler } from './handler.ts';

/** The same in every world. */
export const getCoverage: Handler = () => ok(coverage());
