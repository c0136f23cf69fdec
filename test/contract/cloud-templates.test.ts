import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createTemplateReply,
  listTemplatesReply,
  uploadHandle,
  uploadSession,
} from '@wa-inbox/protocol/cloud/template-definition';
import { wireCloudError } from '@wa-inbox/protocol/cloud/replies';
import { CUSTOMER, send, type Told } from './cloud-modes.ts';
import { inEveryMode, type Mode } from './modes.ts';

const NOW = '2026-03-02T12:00:00.000Z';
const TEMPLATES = '/v24.0/300000000000001/message_templates';
const BODY = { type: 'BODY', text: 'Hi {{1}}, your order {{2}} is ready.', example: { body_text: [['Mina', '42']] } };
const ORDER = { name: 'order_ready', language: 'en_US', category: 'UTILITY', components: [BODY] };

async function call(mode: Mode, line: string, body?: unknown): Promise<Told> {
  const [method = 'GET', path = '/'] = line.split(' ');
  const url = path.startsWith('/') ? path : `${TEMPLATES}${path}`;
  const response = await mode.call(url, {
    method,
    headers: { authorization: 'Bearer demo-token', 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, headers: response.headers, json: await response.json() };
}

async function namesOn(mode: Mode, query: string): Promise<string[]> {
  const { json } = await call(mode, `GET ?fields=name,language&limit=100&${query}`);
  return listTemplatesReply.parse(json).data.map(({ name, language }) => `${name} ${language}`);
}

/** A send of a template to the customer; `texts` fill its body. */
function sendTemplate(mode: Mode, name: string, texts: string[], others: object[] = [], path?: string): Promise<Told> {
  const body = { type: 'body', parameters: texts.map((text) => ({ type: 'text', text })) };
  const template = { name, language: { code: 'en_US' }, components: [body, ...others] };
  return send(
    mode,
    { messaging_product: 'whatsapp', to: CUSTOMER, type: 'template', template },
    path === undefined ? {} : { path },
  );
}

const row = (name: string, change: object = {}) => ({
  name,
  language: 'en_US',
  components: [{ type: 'BODY', text: `About ${name}.` }],
  ...change,
});
const fixture = {
  now: NOW,
  contacts: [{ phone: CUSTOMER, name: 'Mina Holt' }],
  messages: [],
  templates: [
    row('alpha', { id: '700000000000001', category: 'MARKETING', quality: 'GREEN' }),
    row('alpha', { id: '700000000000002', language: 'de', category: 'MARKETING', status: 'REJECTED', rejected_reason: 'SCAM' }),
    row('beta', { components: [{ type: 'BODY', text: 'Hi {{1}}.' }] }),
    row('gamma', { status: 'PAUSED' }),
    row('hello_world'),
    row('money', {
      components: [
        { type: 'HEADER', format: 'IMAGE' },
        { type: 'BODY', text: 'About {{1}}.' },
      ],
    }),
    row('omega', { status: 'DISABLED' }),
  ],
};

inEveryMode({ fixture, frozen: true, latency: 0, limits: false }, (mode) => {
  test('a template is created, reviewed, told (cloud.templates.get), edited (cloud.templates.edit) and deleted', async () => {
    const created = await call(mode, 'POST ', { ...ORDER, category: 'utility', parameter_format: 'positional' });
    assert.equal(created.status, 200);
    const { id, ...rest } = createTemplateReply.parse(created.json);
    assert.match(id, /^\d{16}$/);
    assert.deepEqual(rest, { status: 'PENDING', category: 'UTILITY' });
    assert.equal((await call(mode, `POST /_mock/templates/order_ready/approve`, {})).status, 200);
    const told = await call(mode, `GET /v24.0/${id}`);
    assert.deepEqual(told.json, {
      name: 'order_ready',
      parameter_format: 'POSITIONAL',
      components: [BODY],
      language: 'en_US',
      status: 'APPROVED',
      category: 'UTILITY',
      sub_category: 'CUSTOM',
      id,
    });
    assert.deepEqual((await call(mode, `POST /${id}`, { components: [{ type: 'body', text: 'It is ready.' }] })).json, {
      success: true,
    });
    const fields = 'status,components,quality_score{score,date},rejected_reason,nothing';
    assert.partialDeepStrictEqual((await call(mode, `GET /v24.0/${id}?fields=${fields}`)).json, {
      status: 'PENDING',
      components: [{ type: 'BODY', text: 'It is ready.' }],
      quality_score: { score: 'UNKNOWN' },
      rejected_reason: 'NONE',
    });
    assert.deepEqual((await call(mode, `DELETE ?name=order_ready&hsm_id=${id}`)).json, { success: true });
    assert.equal((await call(mode, `GET /v24.0/${id}`)).json.error.error_subcode, 33);
  });

  test('an error of a template says to the user what is wrong', async () => {
    const { status, json } = await call(mode, 'POST ', {
      ...ORDER,
      components: [{ ...BODY, text: '{{1}} and {{2}} are ready.' }],
    });
    assert.equal(status, 400);
    const { fbtrace_id: _, ...error } = wireCloudError.parse(json).error;
    assert.deepEqual(error, {
      message: 'Invalid parameter',
      type: 'OAuthException',
      code: 100,
      error_subcode: 2_388_299,
      is_transient: false,
      error_user_title: 'Leading or trailing parameters not allowed',
      error_user_msg: 'Parameters cannot be at the start or the end of the body: put words around them.',
    });
    const named = await call(mode, 'POST ', { ...ORDER, name: 'Order' });
    assert.deepEqual(named.json.error.error_data, { blame_field_specs: [['name']] });
    for (const [body, message] of [
      [{ ...ORDER, name: undefined }, '(#100) The parameter name is required.'],
      [{ ...ORDER, category: 'POETRY' }, '(#100) Param category must be one of {MARKETING, UTILITY, AUTHENTICATION}.'],
      [
        { ...ORDER, components: [{ type: 'BODY', text: 7 }] },
        "(#100) Param components[0]['text'] must be a value of type string.",
      ],
    ] as const)
      assert.equal((await call(mode, 'POST ', body)).json.error.message, message);
  });

  test('a form creates a template as JSON does', async () => {
    const form = { ...ORDER, name: 'by_form', components: JSON.stringify([BODY]), message_send_ttl_seconds: '60' };
    const headers = { authorization: 'Bearer demo-token', 'content-type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams(form).toString();
    const { id } = await (await mode.call(TEMPLATES, { method: 'POST', headers, body })).json();
    const { json } = await call(mode, `GET /v24.0/${id}?fields=components,message_send_ttl_seconds`);
    assert.deepEqual(json, { components: [BODY], message_send_ttl_seconds: 60, id });
    await call(mode, 'DELETE ?name=by_form');
  });

  test('the texts of authentication are seen before they are created', async () => {
    const path = 'GET /v24.0/300000000000001/message_template_previews?category=AUTHENTICATION';
    const { json } = await call(mode, `${path}&languages=en_US,es&add_security_recommendation=true&code_expiration_minutes=10`);
    const body = '{{1}} is your verification code. For your security, do not share this code.';
    const footer = 'This code expires in 10 minutes.';
    assert.deepEqual(json, { data: ['en_US', 'es'].map((language) => ({ body, footer, language })) });
    assert.equal((await call(mode, `${path}&languages=xx`)).json.error.code, 100);
  });

  test('deleting: an unknown name is 2593002, a name takes all its languages, an id its own (cloud.templates.remove), a disabled one stays', async () => {
    const unknown = await call(mode, 'DELETE ?name=nobody');
    assert.deepEqual([unknown.status, unknown.json.error.code, unknown.json.error.error_subcode], [400, 100, 2_593_002]);
    assert.ok(unknown.json.error.error_user_title && unknown.json.error.error_user_msg);
    assert.equal((await call(mode, 'DELETE ?name=alpha&hsm_id=1')).json.error.error_subcode, 2_593_002);
    assert.equal((await call(mode, 'DELETE ?name=omega')).json.error.error_subcode, 2_388_039);
    assert.equal((await call(mode, 'DELETE ')).json.error.message, '(#100) The parameter name is required.');
    await call(mode, 'POST ', { ...ORDER, name: 'both' });
    await call(mode, 'POST ', { ...ORDER, name: 'both', language: 'de' });
    assert.deepEqual(await namesOn(mode, 'name=both'), ['both de', 'both en_US']);
    assert.deepEqual((await call(mode, 'DELETE ', { name: 'both' })).json, { success: true });
    assert.deepEqual(await namesOn(mode, 'name=both'), []);
    const { id } = (await call(mode, 'POST ', { ...ORDER, name: 'by_id' })).json;
    assert.deepEqual((await call(mode, `DELETE /v24.0/${id}`)).json, { success: true });
  });

  const FILTERS: [query: string, names: string[]][] = [
    ['name=alpha', ['alpha de', 'alpha en_US']],
    ['name=alph', []],
    ['name_or_content=ALPH', ['alpha de', 'alpha en_US']],
    ['name_or_content=about+gamma', ['gamma en_US']],
    ['status=paused', ['gamma en_US']],
    ['status=PAUSED,DISABLED', ['gamma en_US', 'omega en_US']],
    ['status=["REJECTED"]', ['alpha de']],
    ['category=MARKETING', ['alpha de', 'alpha en_US']],
    ['language=de', ['alpha de']],
    ['quality_score=GREEN', ['alpha en_US']],
    ['category=MARKETING&language=en_US', ['alpha en_US']],
    ['parameter_format=NAMED', []],
  ];
  for (const [query, names] of FILTERS) {
    test(`the list is filtered by ${query}`, async () => assert.deepEqual(await namesOn(mode, query), names));
  }

  test('pages lead on and back by absolute links that hold what came by query, and the last has no next', async () => {
    const path = `${TEMPLATES}?limit=2&fields=name&access_token=demo-token`;
    const seen: string[][] = [];
    let next: string | undefined = path;
    let previous: string | undefined;
    while (next !== undefined) {
      const response: Response = await mode.call(next.replace(/^http:\/\/[^/]+/, ''), {});
      const { data, paging } = listTemplatesReply.parse(await response.json());
      seen.push(data.map(({ name }) => name!));
      ({ next, previous } = paging!);
      if (next !== undefined) assert.match(next, /^http:\/\/[\w.:]+\/v24\.0\/.*access_token=demo-token/);
    }
    assert.deepEqual(seen, [['alpha', 'alpha'], ['beta', 'gamma'], ['hello_world', 'money'], ['omega']]);
    const back = await mode.call(previous!.replace(/^http:\/\/[^/]+/, ''), {});
    assert.deepEqual(
      (await back.json()).data.map(({ name }: { name: string }) => name),
      ['hello_world', 'money'],
    );
  });

  test('a cursor that is none is 131059, and a summary counts', async () => {
    for (const query of ['after=nonsense', 'before=MQ==', 'after=%F0%9F']) {
      const { status, json } = await call(mode, `GET ?${query}`);
      assert.deepEqual([status, json.error.code], [400, 131_059], query);
    }
    assert.equal((await call(mode, 'GET ?limit=none')).json.error.code, 100);
    const { json } = await call(mode, 'GET ?limit=1&status=PAUSED&summary=total_count,message_template_limit');
    assert.deepEqual(json.summary, { total_count: 1, message_template_limit: 6_000 });
  });

  test('an authentication template gets its fixed texts, in as many languages as are asked for', async () => {
    const components = [
      { type: 'BODY', add_security_recommendation: true },
      { type: 'FOOTER', code_expiration_minutes: 5 },
      { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE', text: 'Copy' }] },
    ];
    const body = { name: 'codes', languages: ['en_US', 'de'], category: 'AUTHENTICATION', components };
    const path = 'POST /v24.0/300000000000001/upsert_message_templates';
    const { json } = await call(mode, path, body);
    assert.deepEqual(
      json.data.map(({ language, status }: Record<string, string>) => [language, status]),
      [
        ['en_US', 'PENDING'],
        ['de', 'PENDING'],
      ],
    );
    await call(mode, 'POST /_mock/templates/codes/approve', {});
    const again = await call(mode, path, { ...body, languages: ['en_US', 'es'] });
    assert.equal(again.json.data[0].id, json.data[0].id);
    const told = await call(mode, `GET /v24.0/${json.data[1].id}`);
    assert.partialDeepStrictEqual(told.json.components, [
      { type: 'BODY', text: '{{1}} is your verification code. For your security, do not share this code.' },
      { type: 'FOOTER', text: 'This code expires in 5 minutes.' },
      { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Copy', otp_type: 'COPY_CODE' }] },
    ]);
    const button = (code: string) => ({
      type: 'button',
      sub_type: 'url',
      index: '0',
      parameters: [{ type: 'text', text: code }],
    });
    await call(mode, 'POST /_mock/templates/codes/approve', {});
    assert.equal((await sendTemplate(mode, 'codes', ['482913'], [button('482913')])).status, 200);
    assert.equal((await sendTemplate(mode, 'codes', ['482913'])).json.error.code, 131_008);
    const long = 'x'.repeat(16);
    assert.equal((await sendTemplate(mode, 'codes', [long], [button(long)])).json.error.code, 131_009);
    await call(mode, 'DELETE ?name=codes');
  });

  test('a file is uploaded for the example of a header: cloud.uploads.begin, cloud.uploads.send', async () => {
    const session = await call(mode, 'POST /v24.0/400000000000001/uploads?file_length=7&file_type=image/png&file_name=a.png');
    const { id } = uploadSession.parse(session.json);
    const response = await mode.call(`/v24.0/${id}`, {
      method: 'POST',
      headers: { authorization: 'OAuth demo-token', file_offset: '0' },
      body: 'picture',
    });
    const { h } = uploadHandle.parse(await response.json());
    const header = { type: 'HEADER', format: 'IMAGE', example: { header_handle: [h] } };
    assert.equal((await call(mode, 'POST ', { ...ORDER, name: 'shown', components: [header, BODY] })).status, 200);
    await call(mode, 'DELETE ?name=shown');
    assert.equal((await call(mode, 'POST /v24.0/upload:nothing')).json.error.error_subcode, 33);
    assert.equal((await call(mode, 'POST /v24.0/400000000000001/uploads')).json.error.code, 100);
  });

  const SENDS: [name: string, texts: string[], status: number, code: number, details?: string][] = [
    ['nobody', [], 404, 132_001, 'template name (nobody) does not exist in en_US'],
    ['gamma', [], 400, 132_015],
    ['omega', [], 400, 132_016],
    ['hello_world', [], 400, 131_058],
    ['beta', [], 400, 132_000, 'body: number of localizable_params (0) does not match the expected number of params (1)'],
    ['money', ['a'], 400, 132_012, 'header: Format mismatch, expected IMAGE, received UNKNOWN'],
    ['beta', ['a\nb'], 400, 132_018, 'Param text cannot have new-line/tab characters or more than 4 consecutive spaces'],
    ['beta', ['x'.repeat(32_768)], 400, 132_005],
  ];
  for (const [name, texts, status, code, details] of SENDS) {
    test(`sending ${name} with ${JSON.stringify(texts).slice(0, 20)} is ${code}`, async () => {
      const told = await sendTemplate(mode, name, texts);
      assert.deepEqual([told.status, told.json.error.code], [status, code]);
      assert.ok(told.json.error.message.startsWith(`(#${code}) `));
      if (details !== undefined) assert.equal(told.json.error.error_data.details, details);
    });
  }

  test('before v23.0 a line break in a parameter is 132007', async () => {
    const { json } = await sendTemplate(mode, 'beta', ['a\nb'], [], '/v22.0/200000000000001/messages');
    assert.equal(json.error.code, 132_007);
  });

  test('a review by name is of all languages, by language of one, and answers with what it changed', async () => {
    const { json } = await call(mode, 'POST /_mock/templates/alpha/reject', { reason: 'PROMOTIONAL', language: 'de' });
    assert.partialDeepStrictEqual(json.templates, [{ language: 'de', status: 'REJECTED', rejected_reason: 'PROMOTIONAL' }]);
    const wrong = await call(mode, 'POST /_mock/templates/alpha/praise', {});
    assert.deepEqual([wrong.status, wrong.json.error.code], [400, 'invalid_request']);
    const unknown = await call(mode, 'POST /_mock/templates/alfa/approve', {});
    assert.match(unknown.json.error.message, /did you mean "alpha"/);
    const events = await call(mode, 'GET /_mock/events');
    assert.partialDeepStrictEqual(events.json.events.at(-1), {
      type: 'template.updated',
      id: '700000000000002',
      name: 'alpha',
      language: 'de',
      status: 'REJECTED',
      reason: 'PROMOTIONAL',
    });
  });

  test('another account and unknown ids are unknown objects', async () => {
    for (const line of [
      'GET /v24.0/1/message_templates',
      'GET /v24.0/123',
      'POST /v24.0/123',
      'DELETE /v24.0/123',
      'POST /v24.0/123/unpause',
    ]) {
      const { status, json } = await call(mode, line, line.startsWith('GET') ? undefined : {});
      assert.deepEqual([status, json.error.code, json.error.error_subcode], [400, 100, 33], line);
    }
  });
});
