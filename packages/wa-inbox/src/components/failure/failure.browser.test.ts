import { assert } from 'chai';
import '../../define.ts';
import type { PieceIntent } from '../../events/intent-event.ts';
import type { Failure } from '../../model/failure.ts';
import type { Message } from '../../model/message.ts';

const failureOf = (key: string, more: Partial<Failure> = {}): Failure => ({ key, dialect: 'whatssync', retry: 'never', ...more });
const at = () => new Date().toISOString();

async function mount(failure: Failure, more: Partial<Message> = {}): Promise<{ block: ShadowRoot; asked: PieceIntent[] }> {
  const message: Message = {
    key: 'm1',
    phone: '12025550123',
    direction: 'outbound',
    at: at(),
    content: { kind: 'text', text: 'Hello' },
    delivery: { state: 'failed', failure },
    reactions: [],
    attempts: [{ at: at(), failure }],
    ...more,
  };
  const element = Object.assign(document.createElement('wa-inbox-message'), { message });
  const asked: PieceIntent[] = [];
  element.addEventListener('wa-inbox-intent', ({ detail }) => asked.push(detail));
  document.body.replaceChildren(element);
  for (let turn = 0; turn < 200; turn++) {
    const block = element.shadowRoot?.querySelector('wa-inbox-failure')?.shadowRoot;
    if (block?.querySelector('.failure')) return { block, asked };
    await new Promise(requestAnimationFrame);
  }
  throw new Error('The failure was not shown.');
}

const said = (block: ShadowRoot): string => block.textContent.replace(/\s+/g, ' ');
const button = (block: ShadowRoot, name: string): HTMLElement =>
  [...block.querySelectorAll('button')].find((each) => each.textContent.trim() === name)!;

describe('wa-inbox-failure', () => {
  it('says code, meaning, who can fix it and what to do', async () => {
    const { block, asked } = await mount(failureOf('payment_issue', { code: 131042 }));
    assert.include(said(block), 'The account’s payment does not work 131042');
    assert.include(said(block), 'Check the payment method. Who can fix it: an administrator');
    button(block, 'Try again').click();
    assert.deepEqual(asked, [{ kind: 'retry', key: 'm1' }]);
  });

  it('leads to the templates when the window is closed', async () => {
    const { block, asked } = await mount(failureOf('window_closed', { code: 131047, retry: 'template' }));
    button(block, 'Send a template instead').click();
    assert.deepEqual(asked, [{ kind: 'choose-template' }]);
  });

  it('counts down what the server asked to wait for', async () => {
    const { block } = await mount(failureOf('rate_limit_hit', { retry: 'after', retryAfter: 90 }));
    assert.match(said(block), /You can try again in 1:(30|29)/);
    const waiting = await mount(failureOf('rate_limit_exceeded', { status: 429, retry: 'after', retryAfter: 30 }), {
      delivery: { state: 'waiting' },
      attempts: [{ at: at(), failure: failureOf('rate_limit_exceeded', { status: 429, retry: 'after', retryAfter: 30 }) }],
    });
    assert.match(said(waiting.block), /Sent again in 0:(30|29)/);
    assert.isUndefined(button(waiting.block, 'Try again'));
  });

  it('sends to a corrected number, and says when it is none', async () => {
    const { block, asked } = await mount(failureOf('message_undeliverable', { code: 131026 }));
    button(block, 'Correct the number').click();
    const form = await (async () => {
      await new Promise(requestAnimationFrame);
      return block.querySelector('form')!;
    })();
    const field = form.querySelector('input')!;
    field.value = 'call me';
    form.requestSubmit();
    await new Promise(requestAnimationFrame);
    assert.include(block.querySelector('[role="alert"]')!.textContent, '7 to 15 digits');
    field.value = '+1 202 555 0177';
    form.requestSubmit();
    assert.deepEqual(asked, [
      { kind: 'send', content: { kind: 'text', text: 'Hello' }, phone: '12025550177' },
      { kind: 'open', phone: '12025550177' },
    ]);
  });

  it('keeps what was tried, with what came of it', async () => {
    const first = failureOf('rate_limit_hit', { code: 130429, retry: 'after' });
    const last = failureOf('message_undeliverable', { code: 131026 });
    const attempts = [
      { at: at(), failure: first },
      { at: at(), failure: last },
    ];
    const { block } = await mount(last, { attempts });
    assert.equal(block.querySelector('summary')!.textContent, '2 attempts');
    assert.match(block.querySelectorAll('li')[0]!.textContent, /Too many messages in a short time \(130429\)/);
  });
});
