const BASE = /^\/(?:v[12]\/ext|v1\/whatsapp)(?:\/|$)/;

/** A path of Chakra's own, empty parts left out: its curl samples write `/api/v19.0//messages`. */
export function locate(path: string): string | undefined {
  return BASE.test(path) ? path.replace(/\/{2,}/g, '/') : undefined;
}
