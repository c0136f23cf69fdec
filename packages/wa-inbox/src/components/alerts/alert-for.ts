import { summarize } from '../../content/summary.ts';
import { alertStrings } from '../../i18n/alert-strings.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { AlertKind } from '../../model/alerts.ts';
import type { Message } from '../../model/message.ts';
import type { Phone } from '../../model/values.ts';

/** A system notification; another with the same `tag` takes its place. */
export type AlertNote = { title: string; body: string; tag: string; lang: string; isSilent: boolean; onClick(): void };

/** What an alert needs to know, and what it can do. */
export type AlertPorts = {
  i18n: I18n;
  /** Tells neither who wrote nor what. */
  isDiscreet: boolean;
  isOn(what: AlertKind): boolean;
  isMuted(phone: Phone): boolean;
  isInView(phone: Phone): boolean;
  nameOf(phone: Phone): string;
  open(phone: Phone): void;
  /** Whether no other tab has this message; a tab that shows it asks before the others. */
  claim(id: string, isInView: boolean): Promise<boolean>;
  show(note: AlertNote): void;
  chime(): void;
};

/** Tells a person of a message that they do not see, in one tab. */
export async function alertFor({ key, id = key, phone, direction, content }: Message, ports: AlertPorts): Promise<void> {
  if (direction !== 'inbound' || ports.isMuted(phone)) return;
  const isInView = ports.isInView(phone);
  if (!(await ports.claim(id, isInView)) || isInView) return;
  const [notifies, sounds] = [ports.isOn('notifications'), ports.isOn('sound')];
  if (notifies) {
    const { i18n, isDiscreet } = ports;
    ports.show({
      title: isDiscreet ? i18n.of(alertStrings)('alerts.hidden') : ports.nameOf(phone),
      body: isDiscreet ? '' : summarize(content, i18n),
      tag: isDiscreet ? 'wa-inbox' : `wa-inbox ${phone}`,
      lang: i18n.locale,
      isSilent: sounds,
      onClick: () => ports.open(phone),
    });
  }
  if (sounds) ports.chime();
}
