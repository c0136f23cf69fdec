import type { Fixture } from '@wa-inbox/protocol/control/schemas';
import { hash } from './hash.ts';
import { picture } from './images.ts';

export type SeedFile = NonNullable<Fixture['media']>[number];

const DRAWN = 'picture:';
const SHOP_FILES = 'https://example.com/';
/** What samples there are, by file ending. */
const TYPES: Readonly<Record<string, string>> = { pdf: 'application/pdf', mp4: 'video/mp4', ogg: 'audio/ogg; codecs=opus' };

/** The files of the seeded world: links of its JSON become ids, so that everything opens and nothing is fetched from elsewhere. */
export class SeedFiles {
  readonly #files = new Map<string, SeedFile>();

  /** By id. */
  list(): SeedFile[] {
    return [...this.#files.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** A copy in which every `{"link": "picture:…"}` and every link to a file of the shop is an id, at any depth. */
  place(value: unknown, direction: 'inbound' | 'outbound'): unknown {
    if (Array.isArray(value)) return value.map((item) => this.place(item, direction));
    if (typeof value !== 'object' || value === null) return value;
    const { link, ...rest } = value as Record<string, unknown>;
    const file = typeof link === 'string' ? this.#add(link, direction) : undefined;
    if (file) return { id: file.id, mime_type: file.mimeType, ...rest };
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, this.place(member, direction)]));
  }

  #add(link: string, direction: 'inbound' | 'outbound'): SeedFile | undefined {
    const known = this.#files.get(link);
    if (known) return known;
    const made = this.#make(link);
    if (!made) return undefined;
    const id = `9${String(hash(link) % 1_000_000_000_000_000n).padStart(15, '0')}`;
    const file = { id, direction, ...made };
    this.#files.set(link, file);
    return file;
  }

  /** Without data it is a sample of its type. */
  #make(link: string): Pick<SeedFile, 'mimeType' | 'filename' | 'data'> | undefined {
    if (link.startsWith(DRAWN)) {
      const name = link.slice(DRAWN.length);
      return { mimeType: 'image/svg+xml', filename: `${name}.svg`, data: btoa(picture(name)) };
    }
    const filename = link.split('/').at(-1)!;
    const mimeType = TYPES[filename.split('.').at(-1)!];
    return link.startsWith(SHOP_FILES) && mimeType !== undefined ? { mimeType, filename } : undefined;
  }
}
