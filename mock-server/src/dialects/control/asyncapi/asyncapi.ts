import type { Worlds } from '../../../core/worlds.ts';
import { ok, type Handler } from '../handler.ts';
import { buildAsyncapi, type AsyncapiDocument } from './build-asyncapi.ts';

const BUILT = new WeakMap<Worlds, AsyncapiDocument>();

/** Every event and every webhook, built when it is first asked for. */
export const getAsyncapi: Handler = ({ worlds, dialects }) => {
  const document = BUILT.get(worlds) ?? buildAsyncapi(dialects);
  BUILT.set(worlds, document);
  return ok(document);
};
