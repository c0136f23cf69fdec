import type { TemplateButton, TemplateCategory, TemplateComponent } from '../template-shelf.ts';
import { buttonsOf, inCapitals, partOf, textIn } from '@wa-inbox/protocol/cloud/template-parts';

const CODE_LINK = 'https://www.example.com/otp/code/';
const ADVICE = ' For your security, do not share this code.';

type Written = { readonly category: TemplateCategory; readonly components: readonly TemplateComponent[] };

/** Components as they are kept. Those of authentication get their fixed texts, and their button becomes a link. */
export function storedComponents({ category, components }: Written): readonly TemplateComponent[] {
  const written = inCapitals(components);
  return category === 'AUTHENTICATION' ? authentication(written) : written;
}

/** Cloud API, authentication templates: "{{1}} is your verification code.", in English only. */
function authentication(components: readonly TemplateComponent[]): readonly TemplateComponent[] {
  const isAdvised = partOf(components, 'BODY')?.['add_security_recommendation'] === true;
  const minutes = Number(partOf(components, 'FOOTER')?.['code_expiration_minutes']);
  return [
    {
      type: 'BODY',
      text: `{{1}} is your verification code.${isAdvised ? ADVICE : ''}`,
      add_security_recommendation: isAdvised,
      example: { body_text: [['123456']] },
    },
    ...(Number.isNaN(minutes)
      ? []
      : [{ type: 'FOOTER', text: `This code expires in ${minutes} minutes.`, code_expiration_minutes: minutes }]),
    { type: 'BUTTONS', buttons: buttonsOf(components).map(codeButton) },
  ];
}

function codeButton(button: TemplateButton): TemplateButton {
  const kind = textIn(button, 'otp_type')?.toUpperCase() ?? 'COPY_CODE';
  const url = `${CODE_LINK}?otp_type=${kind}&code=otp{{1}}`;
  return {
    ...button,
    type: 'URL',
    text: button.text ?? 'Copy code',
    url,
    otp_type: kind,
    example: [url.replace('{{1}}', '123456')],
  };
}
