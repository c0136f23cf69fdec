import { assert } from 'chai';
import { WaInboxVoice } from './voice.ts';
import { isReadAtSight, keepWaveform, knownWaveform } from './waveforms.ts';

if (!customElements.get('wa-inbox-voice')) customElements.define('wa-inbox-voice', WaInboxVoice);

/** Half a second of silence, and half a second that is silent and then loud. */
const silence = (): string => URL.createObjectURL(new Blob([wave(() => 128)], { type: 'audio/wav' }));
const spoken = (): string => {
  const bytes = new Uint8Array(wave((at, of) => (at < of / 2 ? 128 : at % 4 < 2 ? 220 : 36)));
  return `data:audio/wav;base64,${btoa(String.fromCharCode(...bytes))}`;
};

/** Half a second, 8 bits at 8 kHz. */
function wave(level: (at: number, of: number) => number): ArrayBuffer {
  const samples = 4_000;
  const file = new DataView(new ArrayBuffer(44 + samples));
  const word = (at: number, text: string) => [...text].forEach((sign, index) => file.setUint8(at + index, sign.charCodeAt(0)));
  word(0, 'RIFF');
  file.setUint32(4, 36 + samples, true);
  word(8, 'WAVEfmt ');
  file.setUint32(16, 16, true);
  file.setUint16(20, 1, true);
  file.setUint16(22, 1, true);
  file.setUint32(24, 8_000, true);
  file.setUint32(28, 8_000, true);
  file.setUint16(32, 1, true);
  file.setUint16(34, 8, true);
  word(36, 'data');
  file.setUint32(40, samples, true);
  for (let at = 0; at < samples; at++) file.setUint8(44 + at, level(at, samples));
  return file.buffer;
}

const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

async function until<Found>(find: () => Found | null | undefined | false): Promise<Found> {
  for (let turn = 0; turn < 400; turn++) {
    const found = find();
    if (found) return found;
    await frame();
  }
  throw new Error(`Did not come about: ${find}`);
}

/** Browsers play sound after a real press only: here playing is what its events say. */
function playWithoutGesture(element: HTMLAudioElement): void {
  let paused = true;
  const turn = (to: boolean): void => {
    if (paused === to) return;
    paused = to;
    element.dispatchEvent(new Event(to ? 'pause' : 'play'));
  };
  Object.defineProperty(element, 'paused', { get: () => paused });
  element.play = async () => turn(false);
  element.pause = () => turn(true);
}

async function mount(more: Partial<WaInboxVoice> = {}): Promise<WaInboxVoice> {
  const voice = Object.assign(
    document.createElement('wa-inbox-voice'),
    { src: silence(), label: 'Voice message', voice: true },
    more,
  );
  document.body.append(voice);
  await voice.updateComplete;
  playWithoutGesture(audio(voice));
  return voice;
}

const part = <Found extends Element>(voice: WaInboxVoice, selector: string) => voice.shadowRoot!.querySelector<Found>(selector)!;
const audio = (voice: WaInboxVoice) => part<HTMLAudioElement>(voice, 'audio');
const play = (voice: WaInboxVoice) => part<HTMLButtonElement>(voice, '.play');

describe('wa-inbox-voice', () => {
  beforeEach(() => document.body.replaceChildren());

  it('has its length before it is played, and a name for each control', async () => {
    const voice = await mount();
    await until(() => part<HTMLInputElement>(voice, 'input').max === '0.5');
    assert.equal(play(voice).getAttribute('aria-label'), 'Play: Voice message');
    assert.equal(part(voice, 'input').getAttribute('aria-valuetext'), '0:00 of 0:01');
    assert.equal(part(voice, 'input').getAttribute('aria-label'), 'Position');
  });

  it('shows the length that is told while the sound is not there', async () => {
    const voice = await mount({ src: '', seconds: 72 });
    assert.equal(part(voice, '.time').textContent, '1:12');
  });

  it('plays, and one at a time', async () => {
    const [one, other] = [await mount(), await mount()];
    play(one).click();
    await one.updateComplete;
    assert.equal(play(one).getAttribute('aria-label'), 'Pause: Voice message');
    play(other).click();
    assert.deepEqual([audio(one).paused, audio(other).paused], [true, false]);
    play(other).click();
    await other.updateComplete;
    assert.equal(play(other).getAttribute('aria-label'), 'Play: Voice message');
  });

  it('is faster with each press, and comes round', async () => {
    const voice = await mount();
    const slider = part<HTMLInputElement>(voice, 'input');
    await until(() => slider.max === '0.5');
    slider.value = '0.3';
    slider.dispatchEvent(new InputEvent('input'));
    await voice.updateComplete;
    assert.closeTo(audio(voice).currentTime, 0.3, 0.05);
    const rates: number[] = [];
    for (let press = 0; press < 3; press++) {
      part<HTMLButtonElement>(voice, '.speed').click();
      await voice.updateComplete;
      rates.push(audio(voice).playbackRate);
    }
    assert.deepEqual(rates, [1.5, 2, 1]);
  });

  it('marks the bars that were heard', async () => {
    const voice = await mount({ waveform: [0.2, 0.9, 0.4] });
    const slider = part<HTMLInputElement>(voice, 'input');
    await until(() => slider.max === '0.5');
    const bars = (kind: string) => part(voice, kind).getAttribute('d')!.split('M').length - 1;
    assert.deepEqual([bars('.bars'), bars('.done')], [44, 0]);
    slider.value = '0.2';
    slider.dispatchEvent(new InputEvent('input'));
    await voice.updateComplete;
    assert.equal(bars('.done'), 18);
  });

  it('shows what is spoken: decoded at sight, once for all, and neutral where it cannot be', async () => {
    const shape = (voice: WaInboxVoice) => part(voice, '.bars').getAttribute('d')!;
    const flat = await mount({ src: '' });
    const [one, same] = [await mount({ src: spoken() }), await mount({ src: spoken() })];
    await until(() => shape(one) !== shape(flat) && shape(same) === shape(one));
    const heights = [...shape(one).matchAll(/M\d+ ([\d.]+)V([\d.]+)/g)].map(([, top, foot]) => Number(foot) - Number(top));
    assert.isBelow(Math.max(...heights.slice(0, 21)), 4, 'nothing is said in the first half');
    assert.isAbove(Math.min(...heights.slice(23)), 12, 'something is in the second');
    const broken = await mount({ src: 'data:audio/wav;base64,AAAA' });
    await until(() => knownWaveform('data:audio/wav;base64,AAAA') === null);
    assert.equal(shape(broken), shape(flat));
  });

  it('decodes what is elsewhere only when it is played, and shows what was measured while it was recorded', async () => {
    const far = 'https://media.example.com/voice.ogg';
    assert.deepEqual([isReadAtSight(far), isReadAtSight('/voice.ogg'), isReadAtSight('blob:x')], [false, true, false]);
    keepWaveform(far, [0, 1]);
    const [voice, flat] = [await mount({ src: far }), await mount({ src: '' })];
    assert.notEqual(part(voice, '.bars').getAttribute('d'), part(flat, '.bars').getAttribute('d'));
  });

  it('is silent when it is taken off the page', async () => {
    const voice = await mount();
    play(voice).click();
    assert.isFalse(audio(voice).paused);
    voice.remove();
    assert.isTrue(audio(voice).paused);
  });

  it('says where the page lets nothing be played, and how to get the file', async () => {
    const events: string[] = [];
    const src = 'data:audio/wav;base64,AAAA';
    const voice = Object.assign(document.createElement('wa-inbox-voice'), { src, label: 'Voice message', voice: true });
    for (const name of ['failed', 'forbidden']) voice.addEventListener(`wa-inbox-voice-${name}`, () => events.push(name));
    document.body.append(voice);
    await voice.updateComplete;
    const told = { effectiveDirective: 'media-src', violatedDirective: 'media-src', originalPolicy: '', statusCode: 200 };
    const block = (blockedURI: string): void => {
      const init = { ...told, documentURI: location.href, disposition: 'enforce', blockedURI } as const;
      document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', init));
    };
    block('https://elsewhere.example');
    block('data');
    await until(() => events.length > 0);
    await voice.updateComplete;
    assert.deepEqual(events, ['forbidden']);
    assert.isNull(part(voice, 'button, input, audio'));
    assert.include(part(voice, '.forbidden').textContent, 'Voice message cannot be played on this page.');
    const link = part<HTMLAnchorElement>(voice, 'a');
    assert.deepEqual([link.href, link.download, link.rel], [src, '', 'noopener noreferrer']);
    assert.equal(link.getAttribute('aria-label'), 'Download: Voice message');
    voice.src = silence();
    await until(() => play(voice));
  });

  it('tells when the sound cannot be loaded', async () => {
    let failed = false;
    const voice = Object.assign(document.createElement('wa-inbox-voice'), { src: 'data:audio/wav;base64,AAAA' });
    voice.addEventListener('wa-inbox-voice-failed', () => (failed = true));
    document.body.append(voice);
    await until(() => failed);
  });
});
