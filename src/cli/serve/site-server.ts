import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';

import compression from '@polka/compression';
import sirv from 'sirv';

import { securityHeaders } from './headers.ts';
import { isOwnFile, servedPath, writePath } from './served-path.ts';

/** A built site and the path it stands under (`/`, `/shenbao/`). */
export interface BuiltSite {
  readonly folder: string;
  readonly base: string;
}

/** Names under /_astro/ carry a hash of their content; everything else is asked for again. */
function cacheControl(path: string): string {
  return path.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

async function sendMissing(response: ServerResponse, folder: string): Promise<void> {
  const body = await readFile(join(folder, '404.html')).catch(() => '');
  response.writeHead(404, {
    'Content-Type': 'text/html;charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    // A name that is wrong today may be right after the next build.
    'Cache-Control': 'no-cache',
  });
  response.end(body);
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(301, { Location: to }).end();
}

/** Pagefind's packages, which no list of types knows. */
const packed = /\.(pf_\w+|pagefind)$/;

/** A server of static files that sends the headers any host of this site should send. */
export function createSiteServer({ folder: given, base }: BuiltSite): Server {
  const folder = resolve(given);
  const compress = compression({ brotli: true, level: 5, threshold: 1000 });
  // Each file is looked up when it is asked for: a new build needs no new server.
  const files = sirv(folder, { dev: true, etag: true, extensions: [] });

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = servedPath(request.url ?? '/', base);
    // What is sent depends on what is served, never on how its address was written.
    for (const [name, value] of Object.entries(securityHeaders(`/${path ?? ''}`))) {
      response.setHeader(name, value);
    }
    response.setHeader('Cache-Control', cacheControl(`/${path ?? ''}`));
    response.setHeader('Vary', 'Accept-Encoding');
    const missing = (): void => void sendMissing(response, folder);
    if (path === undefined) {
      const [asked = ''] = (request.url ?? '').split('?');
      if (`${asked}/` === base) redirect(response, base);
      else missing();
      return;
    }
    if (packed.test(path)) response.setHeader('Content-Type', 'application/octet-stream');
    const isFolder = path === '' || path.endsWith('/');
    const file = isFolder ? `${path}index.html` : path;
    if (isOwnFile(folder, file)) {
      request.url = `/${writePath(file)}`;
      files(request, response, missing);
    } else if (!isFolder && isOwnFile(folder, `${path}/index.html`)) {
      redirect(response, `${base}${writePath(path)}/`);
    } else missing();
  };

  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    compress(request, response, () => {
      answer(request, response);
    });
  });
}
