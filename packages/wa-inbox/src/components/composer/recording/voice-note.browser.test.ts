import { assert } from 'chai';
import type { PieceIntent } from '../../../events/intent-event.ts';
import { lazyElements } from '../../message/lazy-elements.ts';
import { WaInboxVoice } from '../../voice/voice.ts';
import { WaInboxComposer } from '../composer.ts';
import type { ComposerContext } from '../context.ts';

customElements.define('wa-inbox-composer', WaInboxComposer);
customElements.define('wa-inbox-voice', WaInboxVoice);

/** A microphone that hears a tone. */
function tone(): { stream: MediaStream; end(): void } {
  const audio = new AudioContext();
  const oscillator = audio.createOscillator();
  const out = audio.createMediaStreamDestination();
  oscillator.connect(out);
  oscillator.start();
  return { stream: out.stream, end: () => void audio.close() };
}

function microphone(answer: () => Promise<MediaStream>): void {
  Object.defineProperty(navigator.mediaDevices, 'getUserMedia', { value: answer, configurable: true });
}

async function mount(context: ComposerContext = {}) {
  const composer = Object.assign(document.createElement('wa-inbox-composer'), { name: 'Ana' });
  const uploads: File[] = [];
  composer.context = {
    conversation: '12025550101',
    sends: ['audio'],
    media: { audio: { bytes: 16_000_000, types: ['audio/mp4', 'audio/ogg'] } },
    upload: (file) => {
      uploads.push(file as File);
      return Promise.resolve({ id: 'f1', url: 'https://example.com/f1' });
    },
    ...context,
  };
  const asked: PieceIntent[] = [];
  composer.addEventListener('wa-inbox-intent', ({ detail }) => asked.push(detail));
  document.body.replaceChildren(composer);
  const root = composer.shadowRoot!;
  const appears = (selector: string, test = (_: HTMLElement): boolean => true): Promise<HTMLElement> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = root.querySelector<HTMLElement>(selector);
        if (found && test(found)) resolve(found);
        else requestAnimationFrame(look);
      };
      look();
    });
  return { composer, asked, uploads, root, appears };
}

describe('a voice message', () => {
  afterEach(() => {
    delete (navigator.mediaDevices as Partial<MediaDevices>).getUserMedia;
    delete lazyElements.load;
  });

  it('is recorded, listened to, and sent as Opus in Ogg, which can be played', async () => {
    const { stream, end } = tone();
    microphone(() => Promise.resolve(stream));
    const { composer, asked, uploads, root, appears } = await mount({ replyTo: 'm1' });
    (await appears('[part="record"]')).click();
    const stop = await appears('.recording .stop');
    await appears('.recording .time', (time) => time.textContent === '0:01');
    assert.isNull(root.querySelector('[role="alert"]'));
    stop.click();
    const send = await appears('.send-voice');
    assert.isAbove(root.querySelector('wa-inbox-voice')!.seconds!, 0.9);
    assert.equal(stream.getTracks()[0]!.readyState, 'ended', 'the microphone is let go of');
    send.click();
    await appears('textarea', () => asked.length > 0);
    const [sent] = asked;
    assert.isTrue(sent?.kind === 'send' && sent.content.kind === 'audio' && sent.content.voice && sent.content.seconds! > 0.9);
    assert.equal(sent?.kind === 'send' && sent.replyTo, 'm1');
    const audio = new AudioContext();
    const decoded = await audio.decodeAudioData(await uploads[0]!.arrayBuffer());
    assert.isAbove(decoded.duration, 0.7);
    assert.isAbove(Math.max(...decoded.getChannelData(0)), 0.1);
    assert.deepEqual([uploads[0]!.type, uploads[0]!.name], ['audio/ogg', 'voice.ogg']);
    await Promise.all([audio.close(), composer.updateComplete]);
    end();
  });

  it('was a slip when it is shorter than half a second', async () => {
    const { stream, end } = tone();
    microphone(() => Promise.resolve(stream));
    const { root, appears } = await mount();
    (await appears('[part="record"]')).click();
    (await appears('.recording .stop')).click();
    await appears('textarea', () => root.querySelector('.recording') === null);
    assert.equal(stream.getTracks()[0]!.readyState, 'ended');
    end();
  });

  it('is discarded by Escape, and the field is there again', async () => {
    const { stream, end } = tone();
    microphone(() => Promise.resolve(stream));
    const { asked, root, appears } = await mount();
    (await appears('[part="record"]')).click();
    const stop = await appears('.recording .stop');
    stop.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await appears('textarea', () => root.querySelector('.recording') === null);
    assert.equal(stream.getTracks()[0]!.readyState, 'ended');
    assert.deepEqual(asked, []);
    end();
  });

  it('says what can be done where the microphone is refused or missing', async () => {
    const said: string[] = [];
    for (const name of ['NotAllowedError', 'NotFoundError', 'NotReadableError']) {
      microphone(() => Promise.reject(new DOMException('', name)));
      const { appears } = await mount();
      (await appears('[part="record"]')).click();
      said.push((await appears('[role="alert"]')).textContent);
    }
    assert.match(said[0]!, /Allow it/);
    assert.match(said[1]!, /Connect one/);
    assert.match(said[2]!, /Another program/);
  });

  it('is kept, and the microphone let go of, when another conversation is opened', async () => {
    const { stream, end } = tone();
    microphone(() => Promise.resolve(stream));
    const { composer, root, appears } = await mount();
    (await appears('[part="record"]')).click();
    await appears('.recording .time', (time) => time.textContent === '0:01');
    const { context } = composer;
    composer.context = { ...context, conversation: '12025550102' };
    await appears('textarea', () => stream.getTracks()[0]!.readyState === 'ended');
    assert.isNull(root.querySelector('.recording'));
    composer.context = context;
    await appears('.send-voice');
    end();
  });

  it('is not offered where there is text to send, or sound cannot be sent', async () => {
    const { composer, root, appears } = await mount();
    await appears('[part="record"]');
    composer.text = 'Hello';
    await composer.updateComplete;
    assert.isNull(root.querySelector('[part="record"]'));
    composer.text = '';
    composer.context = { ...composer.context, sends: ['image'] };
    await composer.updateComplete;
    assert.isNull(root.querySelector('[part="record"]'));
  });
});
