import type { Step } from '../template/index.ts';
import { parseTree, walk } from '../xml/index.ts';
import type { PartContext } from './compile-part.ts';
import type { ComplainAt, TemplateProblem } from './parse/index.ts';
import { FlatTextWriter, ProgramBuilder, TagWriter } from './write/index.ts';

/** The document's properties (title, subject, company …) as steps: texts without paragraphs. */
export function compileProperties(
  name: string,
  xml: string,
  { places, scope }: Pick<PartContext, 'places' | 'scope'>,
  problems: TemplateProblem[],
): readonly Step[] {
  const builder = new ProgramBuilder();
  const complainAt: ComplainAt = ({ text }, tag, message, expected) => {
    problems.push({ part: name, paragraph: 0, text, tag, message, expected });
  };
  const tags = new TagWriter(builder, places, scope);
  const texts = new FlatTextWriter(builder, tags, complainAt);
  let at = 0;
  for (const element of walk(parseTree(xml))) {
    if (element.children.length > 0 || !/\{\{|\}\}/.test(element.text)) continue;
    builder.write(xml.slice(at, element.openEnd));
    texts.write(element, element.text, () => ({ kind: 'attribute' }));
    at = element.closeStart;
  }
  builder.write(xml.slice(at));
  return builder.steps();
}
