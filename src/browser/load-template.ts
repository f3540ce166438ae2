import type { CompiledTemplate } from '../word/index.ts';

/** A template's module, written by the build and cacheable for ever; fetched when first needed. */
export async function loadTemplate(address: string): Promise<CompiledTemplate> {
  // The build wrote the module, so its default export is the template.
  const module = (await import(/* @vite-ignore */ address)) as {
    readonly default: CompiledTemplate;
  };
  return module.default;
}
