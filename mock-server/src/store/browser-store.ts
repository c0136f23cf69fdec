const STORE = 'worlds';

/** Keeps one value under a name in the IndexedDB of this origin. */
export class BrowserStore {
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  async read(): Promise<unknown> {
    const database = await this.#open();
    return database.get(STORE, this.#name);
  }

  /** Resolves once it would survive a reload. */
  async write(value: object): Promise<void> {
    const database = await this.#open();
    const transaction = database.transaction(STORE, 'readwrite');
    await Promise.all([transaction.store.put(value, this.#name), transaction.done]);
  }

  /** One open database for all that is asked of it. */
  #open() {
    return (this.#opening ??= open());
  }
  #opening: ReturnType<typeof open> | undefined;
}

async function open() {
  const { openDB } = await import('idb');
  return openDB('wa-mock', 1, { upgrade: (database) => void database.createObjectStore(STORE) });
}
