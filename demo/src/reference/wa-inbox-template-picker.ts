import { WaInboxTemplatePicker } from 'wa-inbox';
import { define } from 'wa-inbox/define';

// an inbox loads the picker when it is first used; by itself it is registered by hand
define('wa-inbox-template-picker', WaInboxTemplatePicker);

/** A picker and the button that opens it. */
export function show(place: HTMLElement): void {
  const picker = document.createElement('wa-inbox-template-picker');
  picker.templates = [
    {
      id: '1',
      name: 'appointment_reminder',
      language: 'en',
      category: 'UTILITY',
      status: 'APPROVED',
      components: [{ type: 'BODY', text: 'Hello {{1}}, we come at {{2}}.' }],
    },
  ];
  const button = document.createElement('button');
  button.textContent = 'Choose a template';
  button.addEventListener('click', () => void picker.show());
  place.append(button, picker);
}
