import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MockControl } from './mock-control.ts';
import { panelStyles } from './panel.styles.ts';

/** What happens once a month, on a button. */
@customElement('demo-story')
export class DemoStory extends LitElement {
  static override styles = [
    panelStyles,
    css`
      div {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 0.5rem;
        padding: 0 1rem;
      }
      button {
        min-block-size: 2.25rem;
        padding: 0.25rem 0.5rem;
        border: 1px solid var(--line);
        border-radius: 10px;
        background: var(--hover);
        color: inherit;
        font: inherit;
        font-size: 0.8125rem;
        cursor: pointer;
      }
      button:hover:not(:disabled) {
        border-color: var(--green);
      }
      button:disabled {
        opacity: 0.5;
        cursor: default;
      }
      .wide {
        grid-column: 1 / -1;
      }
      p {
        min-block-size: 2.4em;
        margin: 0;
        padding: 0.5rem 1rem 0.75rem;
        color: var(--ink-soft);
        font-size: 0.8125rem;
      }
    `,
  ];

  @property({ attribute: false }) control: MockControl | undefined;
  /** The open conversation. */
  @property({ attribute: false }) phone: string | undefined;
  @state() private told = 'What goes wrong once a month, on demand.';

  protected override render(): TemplateResult {
    const phone = this.phone;
    return html`<h2>Try it</h2>
      <div>
        ${this.#button('Let 23 hours pass', (mock) => mock.advance('23h'), 'It is 23 hours later: watch the windows.')}
        ${this.#button(
          'Close the window',
          (mock) => mock.closeWindow(phone!),
          'Free text is refused now; a template still works.',
          phone === undefined,
        )}
        ${this.#button('Fail the next message with 131026', (mock) => mock.failNext(131026), 'Send something: it is accepted, then fails.')}
        ${this.#button('Rate limit me', (mock) => mock.rateLimitNext(), 'Send something: it waits as long as the server says, then goes.')}
        ${this.#button('Begin again', (mock) => mock.reset(), 'Everything is as it was at the start.', false, 'wide')}
      </div>
      <p role="status">${this.told}</p>`;
  }

  #button(
    label: string,
    act: (mock: MockControl) => Promise<unknown>,
    told: string,
    disabled = false,
    look = '',
  ): TemplateResult {
    const run = async (): Promise<void> => {
      if (!this.control) return;
      this.told = await act(this.control).then(
        () => told,
        (error: Error) => error.message,
      );
    };
    return html`<button type="button" class=${look} ?disabled=${disabled} @click=${run}>${label}</button>`;
  }
}
