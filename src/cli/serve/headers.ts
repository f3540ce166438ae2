/** What a page may load: this site's own files and nothing else. */
const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'img-src': "'self' data: blob:",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** The search runs Pagefind, which is WebAssembly; no other page needs the permission. */
function scriptSource(path: string): string {
  return path.endsWith('/search/') || path.includes('/pagefind/')
    ? `${policy['script-src']} 'wasm-unsafe-eval'`
    : policy['script-src'];
}

/** Security headers for a page or file at `path`, as any host of this site should send them. */
export function securityHeaders(path: string): Readonly<Record<string, string>> {
  const directives = Object.entries({ ...policy, 'script-src': scriptSource(path) });
  return {
    'Content-Security-Policy': directives.map(([name, value]) => `${name} ${value}`).join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'X-Frame-Options': 'DENY',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  };
}
