import { assert } from 'chai';
import '../../define.ts';
import type { Message } from '../../model/message.ts';
import { keepRaw } from '../../model/raw.ts';
import { lazyElements } from '../message/lazy-elements.ts';
import type { WaInboxDetails } from './details.ts';
import type { WaInboxMessageInfo } from './message-info.ts';

const message: Message = {
  key: 'm',
  id: 'm',
  phone: '12025550101',
  direction: 'outbound',
  at: '2026-01-15T12:00:00.000Z',
  content: { kind: 'text', text: 'Somebody always brings somebody, and then there is one chair less than there are people' },
  delivery: { state: 'read', at: '2026-01-15T12:00:07.000Z' },
  reactions: [],
  attempts: [],
};

describe('wa-inbox-details', () => {
  it('shows a long message that has a star in one line, with the way to it', async () => {
    await lazyElements.load!('wa-inbox-details');
    const details: WaInboxDetails = document.createElement('wa-inbox-details');
    Object.assign(details, { messages: [message], starred: new Set(['m']), now: () => Date.parse(message.at) });
    details.style.inlineSize = '300px';
    document.body.replaceChildren(details);
    await details.updateComplete;
    const show = details.shadowRoot!.querySelector<HTMLElement>('.lines button')!;
    assert.isAtMost(show.getBoundingClientRect().right, details.getBoundingClientRect().right);
    assert.isAbove(show.previousElementSibling!.clientWidth, 100);
  });
});

describe('wa-inbox-message-info', () => {
  const open = async (shown: Message): Promise<HTMLElement> => {
    await lazyElements.load!('wa-inbox-message-info');
    const info: WaInboxMessageInfo = document.createElement('wa-inbox-message-info');
    info.message = shown;
    document.body.replaceChildren(info);
    await info.updateComplete;
    return info.shadowRoot!.querySelector('dialog')!;
  };

  it('tells when each step was reached, each attempt where it belongs', async () => {
    const failure = { key: 'message_undeliverable', dialect: 'whatssync', code: 131_026, retry: 'now' } as const;
    const dialog = await open({
      ...message,
      attempts: [{ at: '2026-01-15T12:00:00.000Z', failure }, { at: '2026-01-15T12:00:03.000Z' }],
      way: [
        { state: 'failed', failure, at: '2026-01-15T12:00:01.000Z' },
        { state: 'sent', at: '2026-01-15T12:00:04.000Z' },
        { state: 'delivered', at: '2026-01-15T12:00:05.000Z' },
        message.delivery,
      ],
    });
    const steps = [...dialog.querySelectorAll('li')].map((step) => [
      step.querySelector('b')!.textContent.trim(),
      step.querySelector('time')!.dateTime.slice(17, 19),
    ]);
    assert.deepEqual(steps, [
      ['Written', '00'],
      ['Attempt 1', '00'],
      ['Attempt 2', '03'],
      ['Sent', '04'],
      ['Delivered', '05'],
      ['Now: Read', '07'],
    ]);
    assert.include(dialog.querySelector('time')!.textContent, ':00:00');
  });

  it('shows what the server said, as it came, and else the message in our words', async () => {
    const payload = (dialog: HTMLElement): unknown => JSON.parse(dialog.querySelector('pre')!.textContent);
    const wire = { id: 'm', type: 'text', text: { body: 'Hi' } };
    assert.deepEqual(payload(await open({ ...message, content: keepRaw({ kind: 'text', text: 'Hi' }, wire) })), wire);
    assert.deepEqual(payload(await open(message)), message);
  });
});
