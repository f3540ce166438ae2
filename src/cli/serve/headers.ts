import { contentSecurity } from '../../build/index.ts';

/** Security headers for a page or file at `path` below the base, as any host of this site should send them. */
export function securityHeaders(path: string): Readonly<Record<string, string>> {
  const isSearch = /^\/(?:search\/|pagefind\/)/.test(path);
  return {
    'Content-Security-Policy': `${contentSecurity(isSearch)}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  };
}
