import { assert } from 'chai';
import { chime, claim } from './in-browser.ts';

/** Counts the tones instead of playing them. */
class FakeAudioContext {
  static tones: number[] = [];
  static now = 0;
  readonly destination = {};
  get currentTime(): number {
    return FakeAudioContext.now;
  }
  resume(): Promise<void> {
    return Promise.resolve();
  }
  createOscillator(): object {
    const frequency = { value: 0 };
    const connect = (to: unknown) => to;
    return { frequency, connect, start: () => FakeAudioContext.tones.push(frequency.value), stop: () => {} };
  }
  createGain(): object {
    const set = (): void => {};
    const gain = { setValueAtTime: set, linearRampToValueAtTime: set, exponentialRampToValueAtTime: set };
    return { gain, connect: (to: unknown) => to };
  }
}

function touched(hasBeenActive: boolean): void {
  Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive }, configurable: true });
}

describe('alerts in the browser', () => {
  const real = globalThis.AudioContext;
  before(() => void Object.assign(globalThis, { AudioContext: FakeAudioContext }));
  after(() => {
    Object.assign(globalThis, { AudioContext: real });
    delete (navigator as { userActivation?: unknown }).userActivation;
  });

  it('of two that heard of a message one has it', async () => {
    const claims = await Promise.all([claim('m1', true), claim('m1', true)]);
    assert.sameMembers(claims, [true, false]);
    assert.isTrue(await claim('m2', true));
  });

  it('it sounds once for many messages, and not before the page was touched', () => {
    touched(false);
    chime();
    assert.lengthOf(FakeAudioContext.tones, 0);
    touched(true);
    chime();
    chime();
    assert.lengthOf(FakeAudioContext.tones, 2);
    FakeAudioContext.now = 3;
    chime();
    assert.lengthOf(FakeAudioContext.tones, 4);
  });
});
