import { renderTemplate } from '../../../src/word/index.ts';
import type { CompiledTemplate, Payload, TemplateData } from '../../../src/word/index.ts';

/** What word.spec.ts sends: a template's module as imported, and what to fill it with. */
interface Task {
  readonly template: CompiledTemplate;
  readonly data: TemplateData;
  readonly payload: Payload;
}

// The page's and the worker's own names stand in one library of types; this is the worker.
const worker = globalThis as unknown as {
  onmessage: (event: { readonly data: Task }) => void;
  postMessage: (answer: unknown) => void;
};

worker.onmessage = ({ data: { template, data, payload } }) => {
  // A fill that evaluated text, or asked for a DOM or an XML parser, would fail here.
  const names = ['document', 'DOMParser', 'XMLSerializer'].filter((name) => name in globalThis);
  worker.postMessage({ names, bytes: renderTemplate(template, data, { payload }) });
};
