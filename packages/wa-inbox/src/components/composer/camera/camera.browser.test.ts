import { assert } from 'chai';
import { WaInboxComposer } from '../composer.ts';
import type { ComposerContext } from '../context.ts';

customElements.define('wa-inbox-composer', WaInboxComposer);

/** A camera that shows one colour, and how often it was asked for. */
function lens(colour: string): MediaStream {
  const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 48 });
  const context = canvas.getContext('2d')!;
  const paint = (): void => {
    context.fillStyle = colour;
    context.fillRect(0, 0, 64, 48);
  };
  paint();
  setInterval(paint, 20);
  return canvas.captureStream(30);
}

function cameras(answer: (constraints: MediaStreamConstraints) => Promise<MediaStream>, devices: string[] = ['one']): void {
  const inputs = devices.map((deviceId) => ({ kind: 'videoinput', deviceId }));
  Object.defineProperty(navigator.mediaDevices, 'getUserMedia', { value: answer, configurable: true });
  Object.defineProperty(navigator.mediaDevices, 'enumerateDevices', { value: async () => inputs, configurable: true });
}

async function mount(context: ComposerContext = {}) {
  const composer = Object.assign(document.createElement('wa-inbox-composer'), { name: 'Ana' });
  composer.context = {
    conversation: '12025550101',
    sends: ['image', 'document', 'location'],
    media: { image: { bytes: 5_000_000, types: ['image/jpeg', 'image/png'] } },
    upload: async () => ({ id: 'f1' }),
    ...context,
  };
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
  const press = async (label: string): Promise<void> => {
    const says = (button: Element): boolean => (button.getAttribute('aria-label') ?? button.textContent.trim()) === label;
    const find = () => [...root.querySelectorAll<HTMLElement>('button')].find(says);
    await appears('button', () => find() !== undefined);
    find()!.click();
  };
  const open = async (): Promise<void> => {
    await press('Attach');
    await press('Take a photo');
  };
  return { composer, root, appears, press, open };
}

const isSeen = (video: HTMLElement): boolean => (video as HTMLVideoElement).videoWidth > 0;
const states = (streams: readonly MediaStream[]): string[] =>
  streams.flatMap((s) => s.getTracks().map(({ readyState }) => readyState));

describe('a camera', () => {
  afterEach(() => {
    delete (navigator.mediaDevices as Partial<MediaDevices>).getUserMedia;
    delete (navigator.mediaDevices as Partial<MediaDevices>).enumerateDevices;
  });

  it('shows what it sees, takes a photo, takes it again, and puts it with the files, where its caption is asked for', async () => {
    const streams: MediaStream[] = [];
    cameras(async () => {
      streams.push(lens('#c03020'));
      return streams.at(-1)!;
    });
    const { root, appears, press, open } = await mount();
    await open();
    await appears('.camera video', isSeen);
    assert.isTrue(root.querySelector('.flip') === null, 'there is one camera only');
    await press('Take the photo');
    await appears('.camera img');
    assert.deepEqual(states(streams), ['ended'], 'the camera is off while one looks at the photo');
    await press('Take it again');
    await appears('.camera video', isSeen);
    await press('Take the photo');
    await press('Use photo');
    const caption = await appears('.tray input');
    await appears('.tray input', () => root.activeElement === caption);
    assert.include(root.querySelector('.tray')!.textContent, 'photo.jpg');
    assert.isTrue(root.querySelector('dialog.camera') === null);
    assert.deepEqual(states(streams), ['ended', 'ended']);
  });

  it('goes to the other camera where there are several', async () => {
    const asked: unknown[] = [];
    cameras(
      async ({ video }) => {
        asked.push((video as MediaTrackConstraints).deviceId);
        return lens('#2060c0');
      },
      ['front', 'back'],
    );
    const { appears, press, open } = await mount();
    await open();
    await appears('.camera video', isSeen);
    await press('Other camera');
    await appears('.camera video', isSeen);
    assert.deepEqual(asked, [undefined, { exact: 'front' }]);
  });

  it('tells in words what keeps it from being used, and offers a file instead', async () => {
    const words = {
      NotAllowedError: 'Allow it beside the address',
      NotFoundError: 'No camera was found',
      NotReadableError: 'Another program',
    };
    for (const [name, text] of Object.entries(words)) {
      cameras(() => Promise.reject(new DOMException('', name)));
      const { root, appears, press, open } = await mount();
      await open();
      assert.include((await appears('.camera [role="alert"]')).textContent, text);
      let chosen = false;
      root.querySelector<HTMLInputElement>('input.camera')!.click = () => (chosen = true);
      await press('Choose a picture instead');
      assert.isTrue(chosen, name);
      await appears('textarea', () => root.querySelector('dialog.camera') === null);
    }
  });

  it('is let go of whatever ends it: closing, another conversation, leaving the page, or that it is pulled out', async () => {
    const streams: MediaStream[] = [];
    cameras(async () => {
      streams.push(lens('#208040'));
      return streams.at(-1)!;
    });
    const ends: ((view: Awaited<ReturnType<typeof mount>>) => unknown)[] = [
      ({ press }) => press('Close'),
      ({ composer }) => (composer.context = { ...composer.context, conversation: '12025550102' }),
      ({ composer }) => (composer.window = 'closed'),
      ({ composer }) => composer.remove(),
    ];
    for (const end of ends) {
      const view = await mount();
      await view.open();
      await view.appears('.camera video', isSeen);
      await end(view);
      await view.composer.updateComplete;
      assert.equal(streams.at(-1)!.getTracks()[0]!.readyState, 'ended', String(end));
    }
    const { appears, open } = await mount();
    await open();
    await appears('.camera video', isSeen);
    streams.at(-1)!.getTracks()[0]!.dispatchEvent(new Event('ended'));
    assert.include((await appears('.camera [role="alert"]')).textContent, 'gives no picture');
  });

  it('that is asked for and then not wanted any more is let go of when it comes', async () => {
    const stream = lens('#806020');
    let come = (_: MediaStream): void => {};
    cameras(() => new Promise((resolve) => (come = resolve)));
    const { root, appears, press, open } = await mount();
    await open();
    await appears('.camera [role="status"]');
    await press('Close');
    come(stream);
    await appears('textarea', () => stream.getTracks()[0]!.readyState === 'ended');
    assert.isTrue(root.querySelector('.camera video') === null);
  });
});
