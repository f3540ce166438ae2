import { suggestName } from '../../base/index.ts';
import { kindOf, placesOf, splitPlace } from '../../form/index.ts';
import type { Field, Form } from '../../form/index.ts';
import { partners, partyId } from '../../policy/index.ts';
import type { ConditionEntry, FieldEntry, FormFile, SectionEntry } from '../../policy/index.ts';
import { askedFor, hangsOnDay } from '../../rules/index.ts';
import { fieldsOf, makeCondition } from './make-condition.ts';
import type { FormParts } from './make-form.ts';
import { idOf } from './sections-of-all.ts';

/** An author's mistake in a form.yaml, by its YAML path; the build adds file and line. */
export interface FormMistake {
  readonly where: 'shared' | 'own';
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Path = FormMistake['path'];
type Report = (path: Path, message: string) => void;

/** Everything wrong that the shape of the file alone doesn't show. */
export function findMistakes(parts: FormParts, form: Form): readonly FormMistake[] {
  const mistakes: FormMistake[] = [];
  const fields = form.sections.flatMap((section) => section.fields);
  const order = new Map<string, number>();
  fields.forEach((field, index) => {
    if (!order.has(field.id)) order.set(field.id, index);
  });
  const seen = new Set<string>();
  for (const where of ['shared', 'own'] as const) {
    const report: Report = (path, message) => mistakes.push({ where, path, message });
    checkEntries(parts, where, { form, order, seen, report });
    checkReferences(parts, where, form, report);
    checkPlaces(parts[where], parts, fields, report);
    checkEach(parts[where], parts, report);
  }
  return mistakes;
}

interface Scope {
  readonly form: Form;
  readonly order: ReadonlyMap<string, number>;
  readonly seen: Set<string>;
  readonly report: Report;
}

function checkEntries(parts: FormParts, where: 'shared' | 'own', scope: Scope): void {
  const facts = new Set(parts.facts.map((fact) => fact.id));
  const without = new Set(parts.own.without ?? []);
  parts[where].sections.forEach((section, at) => {
    (section.fields ?? []).forEach((entry, index) => {
      const path = ['sections', at, 'fields', index];
      const id = idOf(entry);
      if ('fact' in entry && !facts.has(id)) {
        scope.report([...path, 'fact'], unknown('题库里没有这个事实', id, [...facts]));
        return;
      }
      if ('derived' in entry) {
        checkWorked(entry.derived, section, [...path, 'derived'], parts, scope);
        return;
      }
      if ('id' in entry && facts.has(id)) {
        scope.report([...path, 'id'], `“${id}”是题库里的事实，应写成 {fact: ${id}}，不要重新定义`);
      }
      if (where === 'shared' && without.has(id)) return;
      if (scope.seen.has(id)) scope.report(path, `字段“${id}”出现了两次，同一问题只能问一次`);
      scope.seen.add(id);
      if ('id' in entry) checkShape(entry, path, parts, scope);
      if (entry.origin === undefined && 'id' in entry) {
        scope.report(path, `字段“${id}”没有写 origin（出自哪一条或哪种同类表单）`);
      }
      checkCondition(entry.visible_when, [...path, 'visible_when'], scope, id);
      checkCondition(entry.required_when, [...path, 'required_when'], scope);
      checkEvidence(entry.evidence, [...path, 'evidence'], parts, scope.report);
    });
  });
}

/** What is worked out is made from what the form asks, and says the same on every day. */
function checkWorked(
  id: string,
  section: SectionEntry,
  path: Path,
  { derived, parties }: FormParts,
  { order, seen, report }: Scope,
): void {
  const names = derived.map((fact) => fact.id);
  if (!names.includes(id)) {
    report(path, unknown('facts.yaml 的 derived 里没有', id, names));
    return;
  }
  if (seen.has(id)) report(path, `“${id}”在表里已经有了，同一个数只列一次`);
  seen.add(id);
  if (!['fields', undefined].includes(section.kind))
    report(path, `“${section.id}”不是填写栏目的一节，算出来的数不能放在这里`);
  if (hangsOnDay(id, derived)) report(path, `“${id}”随申报日或截止日变，不能列在表里`);
  for (const asked of askedFor([id], derived)) {
    if (order.has(asked)) continue;
    report(path, `“${id}”由“${asked}”算出，表里没有问它：加上 {fact: ${asked}}`);
  }
  if (section.each !== true) return;
  const lone = partners(parties).find((party) => !names.includes(partyId(party, id)));
  if (lone !== undefined) report(path, `“${id}”在 derived 没有写 each: true，这一节却是各家各填`);
}

/** Kinds that need options or columns have them, others don't. */
function checkShape(entry: FieldEntry, path: Path, parts: FormParts, scope: Scope): void {
  const { report } = scope;
  const hasOptions = Object.keys(entry.options ?? {}).length > 0;
  if (takesOptions(entry) !== hasOptions) {
    report(path, hasOptions ? `${entry.kind} 不应有 options` : `${entry.kind} 须写 options`);
  }
  const takesColumns = kindOf(entry).shape === 'rows';
  if (takesColumns !== (entry.columns !== undefined)) {
    report(path, takesColumns ? 'table 须写 columns' : '只有 table 可以有 columns');
  }
  if (entry.rich === true && kindOf(entry).shape !== 'paragraphs')
    report(path, '只有 longtext 可以写 rich');
  const columns = (entry.columns ?? []).map((column) => column.id);
  (entry.columns ?? []).forEach((column, index) => {
    const at = [...path, 'columns', index];
    if (columns.indexOf(column.id) !== index) report(at, `列“${column.id}”出现了两次`);
    if (takesOptions(column) !== (column.options !== undefined)) {
      report(at, `列“${column.id}”的 kind 与 options 不相配`);
    }
    for (const name of Object.values(column.change ?? {})) {
      if (!columns.includes(name)) report(at, unknown('本表没有这一列', name, columns));
    }
  });
  const { min_rows: least = 0, max_rows: most = Infinity } = entry;
  if (least > most) report(path, `min_rows ${least} 大于 max_rows ${most}`);
  entry.covers?.forEach((criterion, index) => {
    if (parts.criteria.includes(criterion)) return;
    report([...path, 'covers', index], unknown('本类别没有这个条件', criterion, parts.criteria));
  });
}

function takesOptions(entry: Pick<FieldEntry, 'kind'>): boolean {
  return kindOf(entry).shape === 'options';
}

/** What shows the field `shown` stands before it, or nobody could see why it appears. */
function checkCondition(
  source: ConditionEntry | undefined,
  path: Path,
  scope: Scope,
  shown?: string,
): void {
  if (source === undefined) return;
  const own = shown === undefined ? Infinity : (scope.order.get(shown) ?? 0);
  for (const name of fieldsOf(makeCondition(source))) {
    const at = scope.order.get(name);
    if (at === undefined) {
      scope.report(path, unknown('表单里没有这个字段', name, [...scope.order.keys()]));
    } else if (at >= own) {
      scope.report(path, `“${shown ?? ''}”看的“${name}”排在它后面，只能看前面的字段`);
    }
  }
  for (const { field: name, values } of valuesIn(source)) {
    const field = scope.form.sections.flatMap((part) => part.fields).find((one) => one.id === name);
    const options = field?.options?.map((option) => option.id);
    for (const value of values) {
      if (options === undefined ? typeof value === 'boolean' : options.includes(String(value))) {
        continue;
      }
      scope.report(path, unknown(`“${name}”没有这个选项`, String(value), options ?? []));
    }
  }
}

function valuesIn(
  source: ConditionEntry,
): readonly { readonly field: string; readonly values: readonly (string | boolean)[] }[] {
  if ('not' in source) return valuesIn(source.not);
  if ('all' in source) return source.all.flatMap(valuesIn);
  if ('any' in source) return source.any.flatMap(valuesIn);
  if ('is' in source) return [{ field: source.field, values: [source.is] }];
  if ('in' in source) return [{ field: source.field, values: source.in }];
  return [];
}

/** `adjust`, `without`, `after` and the lines of the commitment. */
function checkReferences(
  parts: FormParts,
  where: 'shared' | 'own',
  form: Form,
  report: Report,
): void {
  const source: FormFile = parts[where];
  const shared = parts.shared.sections.flatMap((section) => (section.fields ?? []).map(idOf));
  source.adjust?.forEach((adjust, index) => {
    if (shared.includes(adjust.field)) return;
    report(['adjust', index, 'field'], unknown('共用表单没有这个字段', adjust.field, shared));
  });
  source.without?.forEach((id, index) => {
    if (!shared.includes(id))
      report(['without', index], unknown('共用表单没有这个字段', id, shared));
  });
  const sections = form.sections.map((section) => section.id);
  source.sections.forEach((section, at) => {
    const isAddition =
      where === 'own' && parts.shared.sections.some((other) => other.id === section.id);
    const names = isAddition
      ? (form.sections.find(({ id }) => id === section.id)?.fields ?? []).map(({ id }) => id)
      : sections;
    if (section.after !== undefined && !names.includes(section.after)) {
      const what = isAddition ? '这一节没有这个字段' : '没有这一节';
      report(['sections', at, 'after'], unknown(what, section.after, names));
    }
    if (!isAddition && section.title === undefined) report(['sections', at], '新的一节须写 title');
    section.lines?.forEach((line, index) => {
      if (line.quote !== undefined && !line.text.includes(line.quote)) {
        report(['sections', at, 'lines', index, 'quote'], 'quote 不在 text 里');
      }
    });
  });
}

/** Every place of a check is a field or a column of the form. */
function checkPlaces(
  source: FormFile,
  parts: FormParts,
  fields: readonly Field[],
  report: Report,
): void {
  const without = new Set(parts.own.without ?? []);
  const names = fields.flatMap((field) => [
    field.id,
    ...(field.columns ?? []).map((column) => `${field.id}.${column.id}`),
  ]);
  source.checks?.forEach((check, index) => {
    for (const place of placesOf(check)) {
      if (names.includes(place) || without.has(splitPlace(place).table)) continue;
      report(['checks', index], unknown('表单里没有这个字段或列', place, names));
    }
  });
}

function checkEvidence(
  ids: readonly string[] | undefined,
  path: Path,
  parts: FormParts,
  report: Report,
): void {
  const known = parts.evidence.map((evidence) => evidence.id);
  ids?.forEach((id, index) => {
    if (!known.includes(id)) report([...path, index], unknown('佐证材料里没有', id, known));
  });
}

function unknown(what: string, name: string, names: readonly string[]): string {
  return `${what}：“${name}”${suggestName(name, names)}`;
}

/** What each of those that apply together fills for itself is asked of each, under an id that fits. */
function checkEach({ sections }: FormFile, { facts, parties }: FormParts, report: Report): void {
  sections.forEach(({ each, fields = [] }, at) => {
    if (each !== true) return;
    if (parties.all.length === 0)
      report(['sections', at, 'each'], '没有联合体：先在 policy.yaml 写 parties');
    fields.forEach((entry, index) => {
      if ('derived' in entry) return;
      const id = idOf(entry);
      const path = ['sections', at, 'fields', index];
      const fact = facts.find((each) => each.id === id);
      if (fact !== undefined && fact.each !== true)
        report(path, `“${id}”在 facts.yaml 没有写 each: true，这一节却是各家各填`);
      const long = partners(parties).find((party) => partyId(party, id).length > 24);
      if (long !== undefined)
        report(path, `“${partyId(long, id)}”超过 24 个字符：成员的 id 或这一栏的 id 写短一点`);
    });
  });
}
