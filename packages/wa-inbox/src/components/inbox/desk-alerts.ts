import { alertStrings } from '../../i18n/alert-strings.ts';
import type { WaInboxReceivedEvent } from '../../events/received-event.ts';
import type { AlertKind } from '../../model/alerts.ts';
import type { Phone } from '../../model/values.ts';
import { alertChoices } from '../alerts/alert-choices.ts';
import type { AlertPorts } from '../alerts/alert-for.ts';
import type { MenuItem } from '../desk/menu.ts';
import type { DeskPorts } from './desk.ts';
import type { MyMarks } from './my-marks.ts';
import type { Toast } from './toast.ts';

const KINDS: readonly AlertKind[] = ['notifications', 'sound'];

/** Notifications and sound: off until the host turns them on, and a person may turn each off again. */
export class DeskAlerts {
  readonly #ports: DeskPorts;
  readonly #marks: MyMarks;
  readonly #toast: Toast;

  constructor(ports: DeskPorts, marks: MyMarks, toast: Toast) {
    this.#ports = ports;
    this.#marks = marks;
    this.#toast = toast;
    ports.host.addEventListener('wa-inbox-received', this.#onReceived);
  }

  /** What a menu offers: a line for each that the host turned on. */
  get items(): MenuItem[] {
    const t = this.#ports.i18n().of(alertStrings);
    return KINDS.filter((what) => this.#isOffered(what)).map((what): MenuItem => ({
      label: t(`alerts.${what}`),
      kind: 'checkbox',
      checked: this.#isOn(what),
      wish: { kind: 'alerts', what },
    }));
  }

  /** Turns one on or off; the browser asks the person about notifications once. What it refuses is told. */
  async toggle(what: AlertKind): Promise<void> {
    const wanted = !this.#isOn(what);
    this.#choices.save(what, wanted);
    if (!wanted || what === 'sound') return;
    const permission = Notification.permission === 'default' ? await Notification.requestPermission() : Notification.permission;
    if (permission !== 'granted') this.#toast.tell(this.#ports.i18n().of(alertStrings)('alerts.refused'));
  }

  get #choices(): ReturnType<typeof alertChoices> {
    return alertChoices(this.#ports.host.baseUrl);
  }

  #isOffered(what: AlertKind): boolean {
    const { notify, sound } = this.#ports.host;
    return what === 'sound' ? sound : notify !== undefined && 'Notification' in globalThis;
  }

  #isOn(what: AlertKind): boolean {
    if (!this.#isOffered(what) || !this.#choices.wants(what)) return false;
    return what === 'sound' || Notification.permission === 'granted';
  }

  readonly #onReceived = (event: Event): void => {
    const { message } = (event as WaInboxReceivedEvent).detail;
    if (!KINDS.some((what) => this.#isOffered(what))) return;
    void Promise.all([import('../alerts/alert-for.ts'), import('../alerts/in-browser.ts')]).then(([{ alertFor }, inBrowser]) =>
      alertFor(message, { ...this.#view, ...inBrowser }),
    );
  };

  get #view(): Omit<AlertPorts, 'claim' | 'show' | 'chime'> {
    const { host, session, i18n } = this.#ports;
    const { state } = session;
    return {
      i18n: i18n(),
      isDiscreet: host.notify === 'discreet',
      isOn: (what) => this.#isOn(what),
      isMuted: (phone) => this.#marks.now.muted.has(phone),
      isInView: (phone) => document.visibilityState === 'visible' && state?.open === phone,
      nameOf: (phone: Phone) => state?.contacts.items.find((contact) => contact.phone === phone)?.name ?? `+${phone}`,
      open: (phone) => void host.openContact(phone),
    };
  }
}
