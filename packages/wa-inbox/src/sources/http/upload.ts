import { OWN_FAILURES, SourceError } from '../../model/failure.ts';
import type { Dialect } from '../../model/values.ts';

export type UploadRequest = {
  dialect: Dialect;
  url: string;
  headers: Record<string, string>;
  file: Blob;
  fields?: Record<string, string> | undefined;
  signal?: AbortSignal | undefined;
  /** Called with what is sent already, from 0 to 1. */
  onProgress?(done: number): void;
};

/** A file as multipart/form-data through XMLHttpRequest, for `fetch` does not tell how much is sent. */
export function uploadByXhr({ dialect, url, headers, file, fields, signal, onProgress }: UploadRequest): Promise<Response> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open('POST', url);
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
    xhr.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    xhr.onload = () => {
      const after = xhr.getResponseHeader('retry-after');
      resolve(new Response(xhr.responseText, { status: xhr.status, headers: after === null ? {} : { 'retry-after': after } }));
    };
    xhr.onerror = () => reject(unreachable(dialect, 'The file could not be sent.'));
    xhr.onabort = () => reject(signal?.reason ?? new DOMException('The upload was ended.', 'AbortError'));
    signal?.addEventListener('abort', () => xhr.abort(), { once: true });
    xhr.send(formOf(file, fields));
  });
}

/** The form that both ways of sending have. */
export function formOf(file: Blob, fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file, file instanceof File ? file.name : 'file');
  return form;
}

function unreachable(dialect: Dialect, detail: string): SourceError {
  return new SourceError({ key: OWN_FAILURES.network, dialect, detail, retry: 'now' });
}
