import { TEMPLATE_LANGUAGES } from '@wa-inbox/protocol/cloud/template-languages';
import { refuse } from '../../../core/refusal.ts';
import { storedComponents } from '../../../core/templates/stored-components.ts';
import type { Query } from '../../url.ts';
import { plain } from '../problem.ts';

/** What an authentication template would say, before it is created. Cloud API, authentication template previews. */
export function previewTemplates(query: Query) {
  if (query['category']?.toUpperCase() !== 'AUTHENTICATION') refuse(plain('Param category must be AUTHENTICATION.'));
  const languages = (query['languages'] ?? query['language'] ?? 'en_US').split(',');
  const unknown = languages.find((language) => !TEMPLATE_LANGUAGES.has(language));
  if (unknown !== undefined)
    refuse(plain(`Param languages must be languages that templates have - got "${unknown.slice(0, 60)}".`));
  const minutes = query['code_expiration_minutes'];
  const parts = storedComponents({
    category: 'AUTHENTICATION',
    components: [
      { type: 'BODY', add_security_recommendation: query['add_security_recommendation'] === 'true' },
      ...(minutes === undefined ? [] : [{ type: 'FOOTER', code_expiration_minutes: minutes }]),
    ],
  });
  const textOf = (type: string) => parts.find((part) => part.type === type)?.text;
  const [body, footer] = [textOf('BODY'), textOf('FOOTER')];
  const buttons = query['button_types'] === undefined ? {} : { buttons: [{ text: 'Copy code', autofill_text: 'Autofill' }] };
  return { data: languages.map((language) => ({ body, ...(footer !== undefined && { footer }), ...buttons, language })) };
}
