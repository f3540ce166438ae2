import { contentSecurity } from '../../build/index.ts';

/** Security headers for a page or file at `path`, as any host of this site should send them. */
export function securityHeaders(path: string): Readonly<Record<string, string>> {
  const isSearch = path.endsWith('/search/') || path.includes('/pagefind/');
  return {
    'Content-Security-Policy': `${contentSecurity(isSearch)}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'X-Frame-Options': 'DENY',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  };
}
