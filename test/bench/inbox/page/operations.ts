import type { Contender } from './contender.ts';
import { afterPaint, countNodes, firstSeen, frame, isBlank, isSeen, rest, untilPainted, untilStill } from './seen.ts';
import { smoothnessOf } from './smoothness.ts';
import type { Dataset, Message } from './workload.ts';

/** Milliseconds after which a message that is drawn, but not in view, counts as not followed. */
const LOST_MS = 1_500;
/** Milliseconds after which no more samples are taken of what is slow, once there are a few. */
const PATIENCE_MS = 6_000;

export type Scrolled = { fps: number; missed: number; longFrames: number; worstFrame: number; blank: number; nodes: number };
export type Prepended = { ms: number; drift: number; worstDrift: number };

/** What is measured in the page; the time starts when the contender is told, and ends when it is painted. */
export class Operations {
  readonly #contender: Contender;
  readonly #dataset: Dataset;
  #open: string;

  constructor(contender: Contender, dataset: Dataset, open: string) {
    this.#contender = contender;
    this.#dataset = dataset;
    this.#open = open;
  }

  get newest(): string {
    return this.#dataset.thread(this.#open).at(-1)!.id;
  }

  /** One after the other; `NaN` for one that the view did not follow. */
  async append(count: number): Promise<number[]> {
    const times: number[] = [];
    const end = performance.now() + PATIENCE_MS;
    for (const message of this.#dataset.incoming(this.#open, count)) {
      if (times.length >= 5 && performance.now() > end) break;
      await rest(2);
      const start = performance.now();
      this.#contender.append(message);
      times.push((await this.#untilFollowed(message.id)) - start);
    }
    return times;
  }

  /** A thousand come at once. */
  async burst(count: number): Promise<number> {
    const messages = this.#dataset.incoming(this.#open, count);
    const start = performance.now();
    this.#appendMany(messages);
    return (await this.#untilFollowed(messages.at(-1)!.id)) - start;
  }

  /** Between five conversations, whose messages are in memory. */
  async switch(count: number): Promise<number[]> {
    const times: number[] = [];
    const end = performance.now() + PATIENCE_MS;
    for (let turn = 0; turn < count && (turn < 3 || performance.now() < end); turn++) {
      this.#open = `c${(turn % 5) + 1}`;
      this.#dataset.thread(this.#open);
      await rest(60);
      const start = performance.now();
      this.#contender.openConversation(this.#open);
      times.push((await untilPainted(() => isSeen(this.#contender, this.newest))) - start);
    }
    return times;
  }

  /** Another conversation gets a message: its row is at the top, with the new text. */
  async bump(count: number): Promise<number[]> {
    const times: number[] = [];
    const end = performance.now() + PATIENCE_MS;
    for (let turn = 0; turn < count && (turn < 3 || performance.now() < end); turn++) {
      const row = this.#dataset.conversations[40 + turn * 3]!;
      const preview = `news ${turn} !`;
      await rest(2);
      const start = performance.now();
      this.#contender.bumpConversation!({
        ...row,
        preview,
        unread: row.unread + 1,
        updatedAt: Date.UTC(2026, 0, 1) + turn * 1_000,
      });
      times.push((await untilPainted(() => this.#isOnTop(row.id, preview))) - start);
    }
    return times;
  }

  /** One message a frame, or none, without a look at the document: what it costs is read outside. How many there were. */
  async pace(frames: number, withMessages: boolean): Promise<number> {
    const messages: Message[] = withMessages ? this.#dataset.incoming(this.#open, frames) : [];
    const end = performance.now() + PATIENCE_MS;
    let at = 0;
    for (; at < frames && performance.now() < end; at++) {
      await frame();
      if (withMessages) this.#contender.append(messages[at]!);
    }
    await frame();
    await frame();
    return at;
  }

  /** At the very top, which is reached in small steps: how far the first message in view moves, after each frame's paint. */
  async prepend(count: number): Promise<Prepended> {
    const box = this.#contender.scroller()!;
    const asked = this.#contender.olderRequested?.();
    for (const top of [600, 400, 250, 120, 40, 10, 0]) {
      box.scrollTop = top;
      await frame();
      await frame();
    }
    if (asked) await Promise.race([asked, rest(3_000)]);
    await untilStill(box);
    await rest(100);
    const id = firstSeen(this.#contender);
    const top = (): number => this.#contender.find(id)?.getBoundingClientRect().top ?? Number.NaN;
    const [before, height, start] = [top(), box.scrollHeight, performance.now()];
    this.#contender.prepend(this.#dataset.older(this.#open, count));
    const found = { ms: 0, drift: 0, worstDrift: 0 };
    let isGrown = false;
    for (let last = before, quiet = start; (!isGrown || performance.now() - quiet < 700) && performance.now() - start < 10_000;) {
      await frame();
      await afterPaint();
      const now = top();
      const grows: boolean = !isGrown && box.scrollHeight !== height;
      if (grows || Math.abs(now - last) > 0.5) {
        quiet = performance.now();
        found.ms = quiet - start;
        last = now;
      }
      isGrown ||= grows;
      found.drift = Math.abs(now - before);
      found.worstDrift = Math.max(found.worstDrift, found.drift);
    }
    return found;
  }

  /** From the bottom to the top at one speed. */
  async scroll(seconds: number): Promise<Scrolled> {
    const box = this.#contender.scroller()!;
    box.scrollTop = box.scrollHeight;
    await rest(300);
    const from = box.scrollTop;
    const deltas: number[] = [];
    const slots = [await frame()];
    let blank = 0;
    const start = performance.now();
    for (let before = start, share = 0; share < 1;) {
      slots.push(await frame());
      const now = performance.now();
      deltas.push(now - before);
      before = now;
      share = Math.min(1, (now - start) / (seconds * 1_000));
      box.scrollTop = from * (1 - share);
      await afterPaint();
      if (isBlank(box)) blank++;
    }
    const longFrames = deltas.filter((ms) => ms > 50).length;
    const worstFrame = Math.max(...deltas);
    return { ...smoothnessOf(slots), longFrames, worstFrame, blank: blank / deltas.length, nodes: this.nodes() };
  }

  nodes(): number {
    return countNodes(document.getElementById('app')!);
  }

  settle(): Promise<void> {
    return rest(300);
  }

  can(member: keyof Contender): boolean {
    return this.#contender[member] !== undefined;
  }

  #appendMany(messages: Message[]): void {
    if (this.#contender.appendMany) this.#contender.appendMany(messages);
    else for (const message of messages) this.#contender.append(message);
  }

  /** When a message is in view; `NaN` when it is drawn but the view stays behind, to which it is then brought. */
  async #untilFollowed(id: string): Promise<number> {
    let drawn = 0;
    const time = await untilPainted(() => {
      if (this.#contender.find(id)) drawn ||= performance.now();
      return isSeen(this.#contender, id) || (drawn > 0 && performance.now() - drawn > LOST_MS);
    });
    if (isSeen(this.#contender, id)) return time;
    const box = this.#contender.scroller()!;
    box.scrollTop = box.scrollHeight;
    await untilStill(box, 4, 1_000);
    return Number.NaN;
  }

  #isOnTop(id: string, preview: string): boolean {
    const row = this.#contender.findConversation!(id);
    const top = this.#contender.listScroller!()!.getBoundingClientRect().top;
    if (!row?.textContent?.includes(preview)) return false;
    const box = row.getBoundingClientRect();
    return box.height > 0 && box.bottom > 0 && box.top < top + 260;
  }
}
