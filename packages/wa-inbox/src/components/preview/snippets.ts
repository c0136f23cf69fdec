import type { PreviewCall } from '../../model/preview.ts';

/** Languages that a call can be written in. */
export type SnippetLanguage =
  | 'curl'
  | 'javascript'
  | 'node'
  | 'undici'
  | 'python'
  | 'php'
  | 'go'
  | 'java'
  | 'csharp'
  | 'ruby'
  | 'kotlin'
  | 'swift'
  | 'rust'
  | 'powershell';
type Generator = { generate(request: HarRequest): string };
type HarRequest = {
  method: string;
  url: string;
  headers: { name: string; value: string }[];
  postData: { mimeType: string; text: string };
};
/** A language that a call can be copied in. `finish` makes a whole of what the generator writes. */
type Language = { name: string; load(): Promise<Generator>; finish?(code: string): string };

const awaited = (code: string): string => `const response = await ${code}\nconsole.log(response.status, await response.json())`;

/** Written by @scalar/snippetz, each loaded when it is asked for. Names of languages are the same in every language. */
const LANGUAGES: Record<SnippetLanguage, Language> = {
  curl: { name: 'curl', load: async () => (await import('@scalar/snippetz/plugins/shell/curl')).shellCurl },
  javascript: {
    name: 'JavaScript (fetch)',
    load: async () => (await import('@scalar/snippetz/plugins/js/fetch')).jsFetch,
    finish: awaited,
  },
  node: { name: 'Node.js (axios)', load: async () => (await import('@scalar/snippetz/plugins/node/axios')).nodeAxios },
  undici: {
    name: 'Node.js (undici)',
    load: async () => (await import('@scalar/snippetz/plugins/node/undici')).nodeUndici,
    finish: (code) => `${code}\n\nconsole.log(statusCode, await body.json())`,
  },
  python: {
    name: 'Python (requests)',
    load: async () => (await import('@scalar/snippetz/plugins/python/requests')).pythonRequests,
    finish: (code) => `import requests\n\nresponse = ${code}\nprint(response.status_code, response.text)`,
  },
  php: {
    name: 'PHP (cURL)',
    load: async () => (await import('@scalar/snippetz/plugins/php/curl')).phpCurl,
    finish: (code) => `<?php\n${code}`,
  },
  go: { name: 'Go', load: async () => (await import('@scalar/snippetz/plugins/go/native')).goNative },
  java: {
    name: 'Java (java.net.http)',
    load: async () => (await import('@scalar/snippetz/plugins/java/nethttp')).javaNethttp,
    finish: (code) => `import java.net.http.*;\n\n${code}`,
  },
  csharp: {
    name: 'C# (HttpClient)',
    load: async () => (await import('@scalar/snippetz/plugins/csharp/httpclient')).csharpHttpclient,
  },
  ruby: {
    name: 'Ruby (net/http)',
    load: async () => (await import('@scalar/snippetz/plugins/ruby/native')).rubyNative,
    // without quotes Ruby would read the backslashes of the JSON, and run what stands in #{…}
    finish: (code) => code.replace('request.body = <<~JSON\n', "request.body = <<~'JSON'\n"),
  },
  kotlin: { name: 'Kotlin (OkHttp)', load: async () => (await import('@scalar/snippetz/plugins/kotlin/okhttp')).kotlinOkhttp },
  swift: {
    name: 'Swift (URLSession)',
    load: async () => (await import('@scalar/snippetz/plugins/swift/nsurlsession')).swiftNsurlsession,
  },
  rust: { name: 'Rust (reqwest)', load: async () => (await import('@scalar/snippetz/plugins/rust/reqwest')).rustReqwest },
  powershell: {
    name: 'PowerShell',
    load: async () => (await import('@scalar/snippetz/plugins/powershell/restmethod')).powershellRestmethod,
  },
};

export const SNIPPET_LANGUAGES = Object.entries(LANGUAGES).map(([id, { name }]) => ({ id: id as SnippetLanguage, name }));

/** The code that makes a call, in a language. */
export async function writeSnippet(language: SnippetLanguage, { method, url, headers, body }: PreviewCall): Promise<string> {
  const { load, finish } = LANGUAGES[language];
  const generator = await load();
  const code = generator.generate({
    method,
    url,
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    postData: { mimeType: 'application/json', text: JSON.stringify(body) },
  });
  return finish ? finish(code) : code;
}
