/** What a page may load: this site's own files and nothing else. */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'img-src': "'self' data: blob:",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/**
 * The policy as a page says it of itself; a server's header says the same and who may frame it,
 * which a <meta> can't. `wasm`: Pagefind's engine is WebAssembly, the search page alone may run it.
 */
export function contentSecurity(wasm: boolean): string {
  return Object.entries(directives)
    .map(([name, sources]) =>
      wasm && name === 'script-src'
        ? `${name} ${sources} 'wasm-unsafe-eval'`
        : `${name} ${sources}`,
    )
    .join('; ');
}
