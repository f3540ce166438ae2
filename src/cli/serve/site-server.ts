import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import { contentType, isCompressible } from './content-type.ts';
import { findFile } from './find-file.ts';
import { securityHeaders } from './headers.ts';

/** A built site and the path it stands under (`/`, `/shenbao/`). */
export interface BuiltSite {
  readonly folder: string;
  readonly base: string;
}

interface Encoded {
  readonly body: Buffer;
  readonly encoding?: 'br' | 'gzip';
}

/** Compressed as the browser accepts it; brotli at a level that is quick enough to do at once. */
function encode(body: Buffer, type: string, accepted: string): Encoded {
  if (!isCompressible(type) || body.length < 1000) return { body };
  if (/\bbr\b/.test(accepted)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    return { body: brotliCompressSync(body, { params }), encoding: 'br' };
  }
  return /\bgzip\b/.test(accepted) ? { body: gzipSync(body), encoding: 'gzip' } : { body };
}

/** Names under /_astro/ carry a hash of their content; everything else is asked for again. */
function cacheControl(path: string): string {
  return path.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  sent: { readonly file: string; readonly path: string; readonly status: number },
): Promise<void> {
  const type = contentType(sent.file);
  const accepted = request.headers['accept-encoding'] ?? '';
  const { body, encoding } = encode(await readFile(sent.file), type, accepted);
  response.writeHead(sent.status, {
    ...securityHeaders(sent.path),
    'Content-Type': type,
    'Content-Length': body.length,
    'Cache-Control': cacheControl(sent.path),
    Vary: 'Accept-Encoding',
    ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, base }: BuiltSite,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [path = '/'] = (request.url ?? '/').split('?');
  const found = await findFile(folder, base, path);
  switch (found.kind) {
    case 'file':
      await sendFile(request, response, { file: found.file, path, status: 200 });
      return;
    case 'redirect':
      response.writeHead(301, { Location: found.to, ...securityHeaders(path) }).end();
      return;
    case 'missing':
      await sendFile(request, response, { file: join(folder, '404.html'), path, status: 404 });
  }
}

/** A server of static files that sends the headers any host of this site should send. */
export function createSiteServer(site: BuiltSite): Server {
  const whole = { ...site, folder: resolve(site.folder) };
  return createServer((request, response) => {
    answer(request, response, whole).catch(() => {
      if (!response.headersSent) {
        response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
      }
      response.end();
    });
  });
}
