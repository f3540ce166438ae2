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

/** No text becomes script: browsers that know this refuse it, but for our own workers' addresses. */
const trustedTypes = "require-trusted-types-for 'script'; trusted-types default";

/**
 * The policy as a page says it of itself; a server's header says the same and who may frame it,
 * which a <meta> can't. `wasm`: Pagefind's engine is WebAssembly, the search page alone may run it.
 */
export function contentSecurity(wasm: boolean): string {
  const said = Object.entries(directives).map(([name, sources]) =>
    wasm && name === 'script-src' ? `${name} ${sources} 'wasm-unsafe-eval'` : `${name} ${sources}`,
  );
  // Pagefind starts a worker of its own, by no policy.
  return [...said, ...(wasm ? [] : [trustedTypes])].join('; ');
}
