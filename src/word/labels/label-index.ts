import type { DocumentShape, ShapeField } from './document-shape.ts';
import { isGeneric } from './label-words.ts';
import { normaliseLabel, tellingNotes } from './normal-label.ts';
import type { NormalLabel } from './normal-label.ts';
import { openerOf, withoutApplicant } from './parties.ts';

interface Entry {
  readonly field: ShapeField;
  readonly label: NormalLabel;
  /** Its own name, no alias: an alias holds as it is written only, with its notes. */
  readonly isOwn: boolean;
}

/** Looks labels of a document up among the labels of a shape. Equal or not: never "similar". */
export class LabelIndex {
  readonly #entries = new Map<string, Entry[]>();
  readonly #headings: ReadonlySet<string>;
  readonly #found = new Map<string, readonly ShapeField[]>();

  constructor(shape: DocumentShape) {
    for (const field of shape.fields) {
      field.labels.forEach((text, order) => {
        const label = normaliseLabel(text);
        if (label.base === '') return;
        const entries = this.#entries.get(keyOf(label.base)) ?? [];
        entries.push({ field, label, isOwn: order === 0 });
        this.#entries.set(keyOf(label.base), entries);
      });
    }
    this.#headings = new Set(
      (shape.headings ?? []).map((text) => keyOf(normaliseLabel(text).base)),
    );
  }

  /** The fields a label can mean: those whose notes agree as well, else those whose base does. */
  find(text: string): readonly ShapeField[] {
    if (text.length > 120) return [];
    const known = this.#found.get(text);
    if (known !== undefined) return known;
    const label = normaliseLabel(text);
    const asked = label.base === '' ? [] : otherWords(label);
    const exact = this.findJoined(text);
    const found =
      exact.length > 0
        ? exact
        : (asked.map((each) => this.#look(each)).find(({ length }) => length > 0) ?? []);
    this.#found.set(text, found);
    return found;
  }

  /** As `find`, but for two labels put together, which mean what they name and nothing near it. */
  findJoined(text: string): readonly ShapeField[] {
    if (text.length > 120) return [];
    const label = normaliseLabel(text);
    const asked = label.base === '' ? [] : [label, ...sameWords(label)];
    return asked.map((each) => this.#look(each)).find(({ length }) => length > 0) ?? [];
  }

  #look(label: NormalLabel): readonly ShapeField[] {
    const entries = this.#entries.get(keyOf(label.base)) ?? [];
    const same = entries.filter((entry) => notesOf(entry.label) === notesOf(label));
    const close = entries.filter((entry) => tellingNotesAgree(entry, label));
    return distinct((same.length > 0 ? same : close).map((entry) => entry.field));
  }

  isHeading(text: string): boolean {
    return text.length <= 120 && this.#headings.has(keyOf(normaliseLabel(text).base));
  }
}

function notesOf(label: NormalLabel): string {
  return [...label.notes].sort().join('\n');
}

/** 职务、职称, 职务/职称 and 职务及职称 are one name, 工业APP数量 is 工业APP数. */
function keyOf(base: string): string {
  return base
    .replace(/以及|[与及和/]/g, '、')
    .replace(/(.{2})(?:数量|数目)$/, '$1数')
    .replace(/总人数$/, '总数')
    .replace(/人员人数$/, '人员数');
}

/** The same label: 其中：研发人员, and 营业收入（2024年） for 2024年营业收入. */
function sameWords({ base, notes, ...rest }: NormalLabel): readonly NormalLabel[] {
  const bare = base.replace(/^其中/, '');
  const year = notes.find((note) => /^20\d\d年[度末底]?$/.test(note));
  const others = notes.filter((note) => note !== year);
  return [
    ...(bare === base || bare.length < 2 ? [] : [{ ...rest, base: bare, notes }]),
    ...(year === undefined ? [] : [{ ...rest, base: `${year.slice(0, 5)}${base}`, notes: others }]),
  ];
}

/**
 * A label that asks the same, by how labels are composed: an owner before it, 拟 or 计划, another name
 * after 或, 姓名 or 金额 at its end.
 */
function otherWords({ base, notes, ...rest }: NormalLabel): readonly NormalLabel[] {
  const said = [base, base.split(/[或/]/)[0] ?? ''];
  const bases = [...said, ...said.flatMap(ofApplicant)].flatMap((each) => [
    each,
    ...shortened.flatMap(([form, short]) => (form.test(each) ? [each.replace(form, short)] : [])),
  ]);
  return [...new Set(bases)]
    .filter((each) => each !== base && each.length >= 2)
    .map((each) => ({ ...rest, base: each, notes }));
}

const telephones = '联系电话|电话|电话号码|手机号码|手机号|手机|移动电话|联系手机|联系方式';
const shortened: readonly (readonly [RegExp, string])[] = [
  [/^(?:拟|计划|预计)(?=.+(?:时间|日期|年月)$)/, ''],
  [/(.{2,})(?:金额|数额|额度)$/, '$1'],
  [/(.{2,})(?:金额|数额|额度)$/, '$1额'],
  [/(.*(?:人|代表))姓名$/, '$1'],
  [/^(?:项目|申报|申请|填报)(?=联系人|联络人|经办人)/, ''],
  [new RegExp(`(.*(?:人|代表))(?:${telephones})$`), '$1手机'],
  [new RegExp(`(.*(?:人|代表))(?:${telephones})$`), '$1电话'],
];

/** 申报单位名称 → 单位名称, 申请单位的注册地址 → 注册地址; but 申报单位电话 is not just any 电话. */
function ofApplicant(base: string): readonly string[] {
  const opener = openerOf(base);
  // 项目承担单位 asks for its name; 申请人 may be a person.
  if (opener?.party === 'applicant' && opener.isExplicit && opener.isName)
    return /人(?:姓名)?$/.test(base) ? [] : ['单位名称'];
  const bare = withoutApplicant(base);
  if (bare === undefined) return [];
  // 企业负责人 is not who leads the project.
  return isGeneric(bare) || bare.startsWith('负责人') ? [`单位${bare}`] : [`单位${bare}`, bare];
}

/** Notes of meaning must be the same; but the document may leave them out of a field's own name. */
function tellingNotesAgree({ label, isOwn }: Entry, found: NormalLabel): boolean {
  const theirs = tellingNotes(found);
  if (theirs.length === 0 && isOwn) return true;
  return theirs.join('\n') === tellingNotes(label).join('\n');
}

function distinct<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}
