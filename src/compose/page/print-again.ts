import { parseDay } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { allFields } from '../../form/index.ts';
import type { Answer, Answers, Form } from '../../form/index.ts';
import { packParts, renderParts, versionCode } from '../../word/index.ts';
import type { CompiledTemplate, Payload, Printed } from '../../word/index.ts';
import { composePage, printVersion } from '../plan-document.ts';
import type { PolicyFacts } from '../policy-state.ts';

/** What a policy's applications are printed with here and now. */
export interface PageSource {
  readonly policy: PolicyFacts;
  readonly words: Words;
  /** By category; one that is not at hand is missing. */
  readonly templates: Readonly<Record<string, CompiledTemplate>>;
}

/** A picture in the place of one that is not carried: one clear dot. */
const dot =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/**
 * The document that the carried data makes with the template it was made with; undefined where that
 * template is not at hand. 版本码 is summed anew: what the data says of it counts for nothing.
 */
export function printAgain(
  payload: Payload,
  answers: Answers,
  form: Form,
  { policy, words, templates }: PageSource,
): Printed | undefined {
  const template = templates[payload.category];
  const on = parseDay(payload.date);
  const { print } = payload;
  const isSame =
    template !== undefined &&
    policy.id === payload.policy &&
    form.version === payload.form &&
    print?.template === printVersion(template, policy, words);
  if (!isSame || on === undefined) return undefined;
  const fields = allFields(form);
  const unwritten = fields.filter(({ id }) => print.unwritten.includes(id));
  const pictures = fields.filter(({ id, kind }) => kind === 'image' && print.images.includes(id));
  const dots: Record<string, Answer> = Object.fromEntries(pictures.map(({ id }) => [id, dot]));
  const input = {
    form,
    policy,
    answers: { ...answers, ...dots },
    rules: payload.rules,
    on,
    year: payload.year,
    round: print.round,
    printCode: print.code,
    words,
  };
  const data = composePage(input, versionCode(payload.answers), unwritten);
  const parts = renderParts(template, data, { payload });
  return { parts, bytes: () => packParts(parts) };
}
