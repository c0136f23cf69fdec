import { assert } from 'chai';
import type { PieceIntent } from '../../../events/intent-event.ts';
import { SourceError } from '../../../model/failure.ts';
import type { Message } from '../../../model/message.ts';
import { WaInboxComposer } from '../composer.ts';
import type { ComposerContext } from '../context.ts';

customElements.define('wa-inbox-composer', WaInboxComposer);

const LIMITS = { image: { bytes: 1_000, types: ['image/png'] }, document: { bytes: 2_000, types: ['application/pdf'] } };
const ANSWERED: Message = {
  key: 'm1',
  id: 'm1',
  phone: '12025550101',
  direction: 'inbound',
  at: '2026-01-15T12:00:00.000Z',
  content: { kind: 'text', text: 'Is the sofa still there?' },
  delivery: { state: 'read' },
  reactions: [],
  attempts: [],
};

/** A composer whose uploads a test answers. */
async function mount(context: ComposerContext = {}, properties: Partial<WaInboxComposer> = {}) {
  const composer = Object.assign(document.createElement('wa-inbox-composer'), { name: 'Ana', ...properties });
  const uploads: { file: Blob; succeed(id: string): void; fail(): void; progress(done: number): void; signal: AbortSignal }[] =
    [];
  const upload: ComposerContext['upload'] = (file, { signal, onProgress }) =>
    new Promise((resolve, reject) => {
      const fail = (): void => reject(new SourceError({ key: 'media_upload_error', dialect: 'host', status: 500, retry: 'now' }));
      const succeed = (id: string): void => resolve({ id, url: `https://example.com/${id}` });
      uploads.push({ file, succeed, fail, progress: onProgress, signal });
    });
  composer.context = {
    conversation: '12025550101',
    sends: ['image', 'document'],
    media: LIMITS,
    captionLimit: 20,
    upload,
    ...context,
  };
  const asked: PieceIntent[] = [];
  composer.addEventListener('wa-inbox-intent', ({ detail }) => asked.push(detail));
  document.body.replaceChildren(composer);
  await composer.updateComplete;
  await import('./tools.ts');
  await settle(composer);
  const root = composer.shadowRoot!;
  const button = (label: string): HTMLButtonElement => root.querySelector(`button[aria-label="${label}"]`)!;
  return { composer, asked, uploads, root, button, field: root.querySelector('textarea')! };
}

async function settle(composer: WaInboxComposer): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve));
  await composer.updateComplete;
}

const picture = (name: string, bytes = 10): File => new File([new Uint8Array(bytes)], name, { type: 'image/png' });

/** What a person drops or pastes. */
function carrying(...files: File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}

describe('tools of wa-inbox-composer', () => {
  it('shows what is answered, sends it along, and lets go of it by Escape', async () => {
    const { root, field, asked } = await mount({ replyTo: 'm1', answered: ANSWERED }, { text: 'Yes' });
    assert.include(root.querySelector('[part="reply"]')!.textContent, 'Is the sofa still there?');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
    assert.deepEqual(asked, [
      { kind: 'send', content: { kind: 'text', text: 'Yes' }, replyTo: 'm1' },
      { kind: 'reply', id: undefined },
    ]);
  });

  it('leaves Enter to the field when Ctrl+Enter sends', async () => {
    const { field, asked } = await mount({}, { text: 'Yes', sendKey: 'ctrl-enter' });
    assert.isTrue(field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true })));
    assert.isFalse(field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, cancelable: true })));
    assert.equal(asked.length, 1);
  });

  it('marks what is selected by a shortcut, and keeps it selected', async () => {
    const { field, asked } = await mount({}, { text: 'Until nine' });
    field.setSelectionRange(6, 10);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'b', ctrlKey: true, cancelable: true }));
    await new Promise((resolve) => setTimeout(resolve));
    assert.deepEqual(asked, [{ kind: 'draft', text: 'Until *nine*' }]);
    assert.equal(field.value.slice(field.selectionStart, field.selectionEnd), 'nine');
  });

  it('brings a canned reply by its name, driven from the field, with the values of the conversation', async () => {
    const cannedReplies = [
      { name: 'hello', text: 'Hello {{name}}' },
      { name: 'help', text: 'How can I help?' },
    ];
    const { composer, root, field, asked } = await mount({ cannedReplies, variables: { name: 'Ana' } });
    const press = async (key: string): Promise<void> => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
      await settle(composer);
    };
    composer.text = '/he';
    await settle(composer);
    const options = (): string[] => [...root.querySelectorAll('[role="option"]')].map((option) => option.textContent.trim());
    assert.deepEqual(options(), ['/helloHello Ana', '/helpHow can I help?']);
    await press('ArrowDown');
    const active = field.getAttribute('aria-activedescendant')!;
    assert.equal(root.getElementById(active)!.getAttribute('aria-selected'), 'true');
    await press('Escape');
    assert.deepEqual(options(), []);
    assert.isFalse(field.hasAttribute('aria-activedescendant'));
    composer.text = '/hel';
    await settle(composer);
    await press('Enter');
    assert.deepEqual(asked, [{ kind: 'draft', text: 'Hello Ana' }]);
  });

  it('takes pasted and dropped files, uploads them one after the other, and sends each as a message in order', async () => {
    const { composer, root, asked, uploads, button } = await mount({ replyTo: 'm1' });
    const pasted = new ClipboardEvent('paste', { clipboardData: carrying(picture('one.png')), bubbles: true, cancelable: true });
    composer.dispatchEvent(pasted);
    assert.isTrue(pasted.defaultPrevented);
    const pdf = new File(['%PDF'], 'two.pdf', { type: 'application/pdf' });
    composer.dispatchEvent(new DragEvent('drop', { dataTransfer: carrying(pdf), bubbles: true, cancelable: true }));
    await settle(composer);
    const caption = root.querySelector<HTMLInputElement>('[aria-label="Caption for one.png"]')!;
    caption.value = 'The sofa';
    caption.dispatchEvent(new InputEvent('input'));
    button('Send').click();
    assert.equal(uploads.length, 1);
    uploads[0]!.progress(0.5);
    await settle(composer);
    const progress = root.querySelector('progress')!;
    assert.deepEqual([progress.value, progress.ariaLabel], [0.5, 'Sending one.png']);
    uploads[0]!.succeed('f1');
    await settle(composer);
    uploads[1]!.succeed('f2');
    await settle(composer);
    const phone = '12025550101';
    const image = { kind: 'image', url: 'https://example.com/f1', id: 'f1', mime: 'image/png', caption: 'The sofa' } as const;
    const document = {
      kind: 'document',
      url: 'https://example.com/f2',
      id: 'f2',
      mime: 'application/pdf',
      filename: 'two.pdf',
    } as const;
    assert.deepEqual(asked, [
      { kind: 'send', content: image, phone, replyTo: 'm1' },
      { kind: 'send', content: document, phone },
    ]);
    assert.isNull(root.querySelector('.tray'));
  });

  it('says before sending why a file cannot go, and sends the others', async () => {
    const { composer, root, uploads, button } = await mount();
    composer.addFiles([new File(['GIF'], 'a.gif', { type: 'image/gif' }), picture('large.png', 2_048), picture('fine.png')]);
    await settle(composer);
    const problems = [...root.querySelectorAll('[role="alert"]')].map((problem) => problem.textContent);
    assert.deepEqual(problems, [
      'This kind of file cannot be sent (image/gif). Possible are PNG, PDF.',
      'It has 2 kB; a picture can have at most 1,000 byte.',
    ]);
    button('Send').click();
    assert.deepEqual(
      uploads.map(({ file }) => (file as File).name),
      ['fine.png'],
    );
  });

  it('keeps what failed with the reason, and sends it when it is tried again', async () => {
    const { composer, root, asked, uploads, button } = await mount();
    composer.addFiles([picture('one.png')]);
    await settle(composer);
    button('Send').click();
    uploads[0]!.fail();
    await settle(composer);
    assert.equal(root.querySelector('.tray [role="alert"]')!.textContent, 'The file could not be used');
    assert.deepEqual(asked, []);
    root.querySelector<HTMLButtonElement>('.tray .button')!.click();
    uploads[1]!.succeed('f1');
    await settle(composer);
    assert.equal(asked.length, 1);
  });

  it('takes what is typed as the caption, and keeps files with their conversation', async () => {
    const { composer, root, asked, uploads, button } = await mount({}, { text: 'For you' });
    composer.addFiles([picture('one.png')]);
    await settle(composer);
    button('Send').click();
    composer.context = { ...composer.context, conversation: '12025550102' };
    await settle(composer);
    assert.isNull(root.querySelector('.tray'));
    uploads[0]!.succeed('f1');
    await settle(composer);
    const sent = asked.find((intent) => intent.kind === 'send');
    assert.equal(sent?.phone, '12025550101');
    assert.equal(sent?.content.kind === 'image' && sent.content.caption, 'For you');
  });

  it('ends the upload of a file that is removed', async () => {
    const { composer, asked, uploads, button } = await mount();
    composer.addFiles([picture('one.png')]);
    await settle(composer);
    button('Send').click();
    await settle(composer);
    button('Remove one.png').click();
    assert.isTrue(uploads[0]!.signal.aborted);
    uploads[0]!.succeed('f1');
    await settle(composer);
    assert.deepEqual(asked, []);
  });

  it('asks for a place, says what is wrong with it, and sends it', async () => {
    const { composer, root, asked } = await mount({ sends: ['image', 'location'] });
    root.querySelector<HTMLButtonElement>('[part="attach"]')!.click();
    const items = [...root.querySelectorAll<HTMLButtonElement>('[role="menuitem"]')];
    items.find((item) => item.textContent.includes('Location'))!.click();
    await settle(composer);
    const form = root.querySelector<HTMLFormElement>('dialog[open] form')!;
    const fill = (name: string, value: string): string => ((form.elements.namedItem(name) as HTMLInputElement).value = value);
    fill('latitude', '95');
    fill('longitude', '13.405');
    fill('name', 'Garden');
    form.requestSubmit();
    await settle(composer);
    assert.include(form.querySelector('[role="alert"]')!.textContent, 'from -90 to 90');
    fill('latitude', '52.52');
    form.requestSubmit();
    const content = { kind: 'location', latitude: 52.52, longitude: 13.405, name: 'Garden' } as const;
    assert.deepEqual(asked, [{ kind: 'send', content, phone: '12025550101' }]);
  });

  it('offers no files where the source takes none', async () => {
    const { composer, root } = await mount({ sends: ['sticker'] });
    composer.addFiles([picture('one.png')]);
    await settle(composer);
    assert.isNull(root.querySelector('.tray'));
    assert.isNull(root.querySelector('[part="attach"]'));
  });

  it('keeps the focus when a window closes while someone types, and when it opens again', async () => {
    const { composer, root } = await mount({}, { templates: true });
    composer.focus();
    assert.equal(root.activeElement?.localName, 'textarea');
    composer.window = 'closed';
    await settle(composer);
    assert.equal(root.activeElement?.getAttribute('part'), 'choose-template');
    composer.window = 'open';
    await settle(composer);
    assert.equal(root.activeElement?.localName, 'textarea');
  });
});
