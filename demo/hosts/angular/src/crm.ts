import { Component, CUSTOM_ELEMENTS_SCHEMA, effect, ElementRef, signal, viewChild } from '@angular/core';
import type { WaInbox, WaInboxContactChangeEvent, WaInboxFailedEvent, WaInboxReceivedEvent, WaInboxSentEvent } from 'wa-inbox';
import customers from '../../shared/customers.json';

/** The page in Angular: the inbox is a tag that CUSTOM_ELEMENTS_SCHEMA allows, with properties and events in a template. */
@Component({
  selector: 'crm-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  templateUrl: './crm.html',
})
export class Crm {
  protected readonly customers = customers;
  protected readonly contact = signal<string | undefined>(undefined);
  protected readonly theme = signal('auto');
  protected readonly events = signal<readonly string[]>([]);
  private readonly inbox = viewChild.required<ElementRef<WaInbox>>('inbox');

  constructor() {
    effect(() => (document.documentElement.dataset['theme'] = this.theme()));
  }

  protected greet(): void {
    this.inbox().nativeElement.insertText('Hello from Marigold');
  }

  protected choose(event: Event): void {
    this.theme.set((event.target as HTMLSelectElement).value);
  }

  protected opened(event: Event): void {
    const { detail } = event as WaInboxContactChangeEvent;
    this.contact.set(detail.phone);
    this.log(`Opened ${detail.contact?.name ?? 'nobody'}`);
  }

  protected sent(event: Event): void {
    this.log(`Sent to +${(event as WaInboxSentEvent).detail.message.phone}`);
  }

  protected received(event: Event): void {
    this.log(`+${(event as WaInboxReceivedEvent).detail.message.phone} wrote`);
  }

  protected failed(event: Event): void {
    this.log(`Failed: ${(event as WaInboxFailedEvent).detail.failure.key}`);
  }

  private log(text: string): void {
    this.events.update((before) => [text, ...before]);
  }
}
