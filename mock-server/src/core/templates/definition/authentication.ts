import { TEMPLATE_LIMITS } from '@wa-inbox/protocol/cloud/template-limits';
import type { TemplateButton, TemplateComponent } from '../../template-shelf.ts';
import { buttonsOf, partOf, textIn } from '@wa-inbox/protocol/cloud/template-parts';
import { firstOf, lacks, plain, problem, tooLong, type Problem } from './problems.ts';

const PARTS = new Set(['BODY', 'FOOTER', 'BUTTONS']);
const OTP_TYPES = new Set(['COPY_CODE', 'ONE_TAP', 'ZERO_TAP']);

/** A fixed text with a button for the code. Cloud API, authentication templates. */
export function authenticationProblem(components: readonly TemplateComponent[]): Problem {
  const foreign = components.find(({ type }) => !PARTS.has(type));
  if (foreign) return plain(`A template of category AUTHENTICATION has no ${foreign.type}: give ${[...PARTS].join(', ')}.`);
  const [body, footer] = [partOf(components, 'BODY'), partOf(components, 'FOOTER')];
  if (!body) return lacks('The template', 'BODY');
  if (body.text !== undefined)
    return problem('template_body_invalid', 'The text of an authentication template is fixed: leave out text.');
  return (footer && footerProblem(footer)) ?? otpProblem(buttonsOf(components));
}

function footerProblem(footer: TemplateComponent): Problem {
  const minutes = footer['code_expiration_minutes'];
  const { least, most } = TEMPLATE_LIMITS.codeExpiration;
  if (footer.text !== undefined)
    return problem('template_footer_invalid', 'The footer of an authentication template is fixed: give code_expiration_minutes.');
  if (minutes === undefined) return lacks('The footer', 'code_expiration_minutes');
  if (Number.isInteger(minutes) && Number(minutes) >= least && Number(minutes) <= most) return undefined;
  return plain(`Param code_expiration_minutes cannot be ${JSON.stringify(minutes)}: give ${least} to ${most}.`);
}

function otpProblem(buttons: readonly TemplateButton[]): Problem {
  const [button] = buttons;
  if (buttons.length !== 1 || button!.type !== 'OTP')
    return plain('A template of category AUTHENTICATION has exactly one button, of type OTP.');
  const kind = textIn(button!, 'otp_type')?.toUpperCase() ?? '';
  if (!OTP_TYPES.has(kind)) return plain(`Param otp_type must be one of {${[...OTP_TYPES].join(', ')}}.`);
  const texts = [button!.text ?? '', textIn(button!, 'autofill_text') ?? ''];
  const long = firstOf(texts, (text) => tooLong('The text of the button', text, TEMPLATE_LIMITS.buttonText));
  return long ?? (kind === 'COPY_CODE' ? undefined : appsProblem(button!, kind));
}

/** One-tap and zero-tap codes name the apps that may read them. */
function appsProblem(button: TemplateButton, kind: string): Problem {
  const listed = Array.isArray(button['supported_apps']) ? button['supported_apps'] : [button];
  if (kind === 'ZERO_TAP' && button['zero_tap_terms_accepted'] !== true) return lacks('The button', 'zero_tap_terms_accepted');
  return firstOf(listed as { package_name?: unknown; signature_hash?: unknown }[], (app) => {
    if (typeof app?.package_name !== 'string') return lacks('The button', 'package_name');
    if (typeof app.signature_hash !== 'string') return lacks('The button', 'signature_hash');
    if (app.signature_hash.length !== TEMPLATE_LIMITS.signatureHash)
      return plain(`Param signature_hash has ${app.signature_hash.length} characters: give ${TEMPLATE_LIMITS.signatureHash}.`);
    return tooLong('The package name', app.package_name, TEMPLATE_LIMITS.packageName);
  });
}
