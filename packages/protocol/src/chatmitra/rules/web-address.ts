type WebAddress = { readonly protocol: string; readonly hostname: string; readonly pathname: string };
/** Every engine that the packages support has it; the library that pure rooms are compiled with does not name it. */
declare const URL: { new (text: string): WebAddress; canParse(text: string): boolean };

/** The parts of an address, its host as browsers normalise it; undefined for what is none. */
export function webAddress(text: string): WebAddress | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
