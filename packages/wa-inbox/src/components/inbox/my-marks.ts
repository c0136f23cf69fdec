import { WaInboxMarksChangeEvent } from '../../events/marks-change-event.ts';
import {
  dataOf,
  marksOf,
  toggled,
  without,
  type MarkKind,
  type Marks,
  type MarksData,
  type MarksStorage,
} from '../../model/marks.ts';
import type { Phone } from '../../model/values.ts';
import { marksStorage } from './marks-storage.ts';

/** A person's marks: those of the host where it keeps them, else those of this browser. */
export class MyMarks {
  readonly #host: EventTarget & { baseUrl: string; marks: MarksData | undefined };
  #storage: { baseUrl: string; port: MarksStorage } | undefined;
  #read: { data: MarksData; marks: Marks } | undefined;

  constructor(host: EventTarget & { baseUrl: string; marks: MarksData | undefined }) {
    this.#host = host;
  }

  /** The same object for as long as nothing changes. */
  get now(): Marks {
    const data = this.#host.marks ?? this.#kept.load();
    if (this.#read?.data !== data) this.#read = { data, marks: marksOf(data) };
    return this.#read.marks;
  }

  toggle(kind: MarkKind, names: readonly string[]): void {
    this.keep(toggled(this.now, kind, names));
  }

  /** They are not unread any more. */
  read(phones: readonly Phone[]): void {
    this.keep(phones.reduce((marks, phone) => without(marks, 'unread', phone), this.now));
  }

  /** A host that keeps the marks itself is told only. */
  keep(marks: Marks): void {
    if (marks === this.now) return;
    const data = dataOf(marks);
    if (!this.#host.marks) this.#kept.save(data);
    this.#host.dispatchEvent(new WaInboxMarksChangeEvent({ marks: data }));
  }

  get #kept(): MarksStorage {
    const { baseUrl } = this.#host;
    if (this.#storage?.baseUrl !== baseUrl) this.#storage = { baseUrl, port: marksStorage(baseUrl) };
    return this.#storage.port;
  }
}
