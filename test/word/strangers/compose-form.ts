import { contactAsks, money, projectAsks, unitAsks } from './asked.ts';
import type { Asked } from './asked.ts';
import { Chance } from './random.ts';
import { Sheet } from './sheet.ts';
import type { SheetCell, Truth } from './sheet.ts';
import { about, applicants, decorated, explained, otherParty, titleOf } from './words.ts';

/** A stranger's blank form, made of parts by chance; the same for the same number. */
export function composeForm(seed: number): Sheet {
  const chance = new Chance(seed);
  const form = new Maker(chance);
  form.sheet.text(titleOf(chance));
  if (chance.is(0.6)) form.cover();
  const parts = chance.some(form.parts, 3 + Math.floor(chance.next() * 4));
  for (const part of [() => form.ownUnit(), ...parts]) part();
  return form.sheet;
}

type Place = NonNullable<SheetCell['place']>;

class Maker {
  readonly sheet = new Sheet();
  readonly #chance: Chance;
  #number = 0;
  #numbering: '、' | '（' | '.' | '' | undefined;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  get parts(): readonly (() => void)[] {
    return [
      () => this.otherUnit(),
      () => this.otherUnit(),
      () => this.otherInRows(),
      () => this.otherList(),
      () => this.people(),
      () => this.project(),
      () => this.yearHeads(),
      () => this.yearRows(),
      () => this.options(),
      () => this.opinions(),
      () => this.signature(),
      () => this.partners(),
      () => this.leaders(),
      () => this.longTexts(),
    ];
  }

  /** Lines under the title. */
  cover(): void {
    const { of, is } = this.#tools();
    const isUnderlined = is(0.5);
    const blank = isUnderlined ? ' '.repeat(18) : '＿'.repeat(9);
    const line = (label: string, place: Place | undefined, end = ''): void => {
      this.sheet.line([{ label: `${label}：`, blank, ...(place && { place }) }], end, isUnderlined);
    };
    line(
      of('项目名称', '项 目 名 称', '申报项目名称'),
      this.#own('项目名称', ['某某注塑工业互联网平台'], 'cover'),
    );
    const seal = of('', '（盖章）', '（公章）');
    line(
      `${of('申报单位', '申请单位', '企业名称', '承担单位')}${seal}`,
      this.#own('单位', ['福建某某智联科技有限公司'], 'cover'),
    );
    if (is(0.6))
      line(of('推荐单位', '主管部门', '组织推荐单位'), {
        label: '推荐单位',
        truth: { kind: 'either', texts: ['福州市工业和信息化局'] },
        why: 'cover',
      });
    if (is(0.6)) {
      line('联系人', this.#own('联系人', ['李某某'], 'cover'));
      line(of('联系电话', '手机'), this.#own('联系电话', ['13800000001'], 'cover'));
    }
    const date = of('    年    月    日', '＿＿年＿＿月＿＿日');
    this.sheet.line([
      {
        label: `${of('填报日期', '申报日期', '申请日期')}：`,
        blank: date,
        place: this.#own('填报日期', ['2025年6月1日'], 'cover-date'),
      },
    ]);
  }

  /** What the applicant is asked about itself. */
  ownUnit(): void {
    const { of, is } = this.#tools();
    const owner = of(...applicants, '企业', '单位', '');
    const word = owner === '' ? of('', '企业', '单位') : owner;
    const asks = this.#chance.some(
      unitAsks(this.#chance, is(0.5) ? owner : ''),
      5 + Math.floor(this.#chance.next() * 5),
    );
    const name = of(
      '单位名称',
      '企业名称',
      '单位全称',
      owner === '' ? '企业名称' : `${owner}名称`,
      '名称',
    );
    const title = `${word}${of(...about)}`;
    const first = {
      label: explained(
        this.#chance,
        name === '名称' && word === '' ? '企业名称' : name,
        '全称',
        '盖章',
        '与营业执照一致',
      ),
      texts: ['福建某某智联科技有限公司'],
    };
    const contacts = is(0.7) ? contactAsks(this.#chance) : [];
    this.#block(title, [first, ...asks], contacts, (asked) =>
      this.#own(asked.label, asked.texts, 'own-unit'),
    );
    if (is(0.3)) this.#twice();
  }

  /** The same asked of somebody else. */
  otherUnit(): void {
    const party = otherParty(this.#chance);
    const { of, is } = this.#tools();
    const asks = this.#chance.some(
      unitAsks(this.#chance, is(0.3) ? party : ''),
      3 + Math.floor(this.#chance.next() * 4),
    );
    const name = of('单位名称', '名称', '企业名称', `${party}名称`);
    const contacts = is(0.6) ? contactAsks(this.#chance) : [];
    this.#block(
      `${party}${of(...about)}`,
      [{ label: name, texts: [] }, ...asks],
      contacts,
      (asked) => this.#others(asked.label, 'other-block'),
    );
  }

  /** 设计单位名称 | ▢ | 法定代表人 | ▢, and what follows it. */
  otherInRows(): void {
    this.#heading(this.#chance.of('相关单位情况', '参建各方', '项目有关情况', '其他信息'));
    const rows: SheetCell[][] = [];
    for (let count = 1 + Math.floor(this.#chance.next() * 3); count > 0; count -= 1) {
      const party = otherParty(this.#chance);
      const first = this.#chance.of(`${party}名称`, party, `${party}（盖章）`);
      const more = this.#chance.some(
        ['法定代表人', '联系人', '联系电话', '注册地址', '手机', '统一社会信用代码', '通讯地址'],
        3,
      );
      const labels = [first, ...more];
      const cells = labels.map((label) => this.#pair(label, this.#others(label, 'other-row')));
      if (this.#chance.is(0.5)) rows.push(cells.flat());
      else
        rows.push((cells[0] ?? []).concat(cells[1] ?? []), (cells[2] ?? []).concat(cells[3] ?? []));
    }
    this.#table(rows);
  }

  /** Heads over several blank rows: a list of others. */
  otherList(): void {
    const { of } = this.#tools();
    const party = otherParty(this.#chance);
    const isTitled = this.#chance.is(0.5);
    this.#heading(
      isTitled
        ? `${party}${of('情况', '名单', '一览表', '基本情况')}`
        : of('基本信息', '其他情况', '合作情况'),
    );
    const heads = [
      isTitled ? '单位名称' : `${party}名称`,
      ...this.#chance.some(
        ['统一社会信用代码', '法定代表人', '联系人', '联系电话', '注册地址', '主要产品'],
        3,
      ),
    ];
    const rows = 1 + Math.floor(this.#chance.next() * 3);
    this.#table([
      heads.map((text) => ({ text })),
      ...Array.from({ length: rows }, () =>
        heads.map((label) => ({ place: this.#others(label, 'other-list') })),
      ),
    ]);
  }

  /** Persons of the applicant, each with a telephone of his own. */
  people(): void {
    const { of, is } = this.#tools();
    this.#heading(of('人员情况', '主要人员', '联系信息', '项目组人员'));
    const mobile = of('手机', '手机号码', '移动电话');
    const rows = this.#chance
      .some<readonly [string, readonly string[], readonly string[]]>(
        [
          ['项目负责人', ['林某某'], ['13900000002']],
          ['联系人', ['李某某'], ['13800000001']],
          // A landline is no mobile number.
          ['法定代表人', ['陈某某'], []],
          ['财务负责人', [], []],
          ['技术负责人', [], []],
          ['项目监理人', [], []],
          ['安全管理人员', [], []],
          ['填表人', [], []],
        ],
        3,
      )
      .map(([person, name, phone]) => {
        const cells = [
          ...this.#pair(person, this.#own(person, name, 'people')),
          ...this.#pair(mobile, this.#own(`${person}${mobile}`, phone, 'people')),
        ];
        return is(0.3)
          ? [
              ...cells,
              ...this.#pair('职务', {
                label: '职务',
                truth: {
                  kind: 'either',
                  texts: person === '项目负责人' ? ['总工程师、高级工程师'] : [],
                },
                why: 'people',
              }),
            ]
          : cells;
      });
    const width = Math.max(...rows.map((row) => row.length));
    this.#table(
      rows.map((row) =>
        row.length < width
          ? [...row.slice(0, -1), { ...row[row.length - 1], span: width - row.length + 1 }]
          : row,
      ),
    );
  }

  project(): void {
    const { of } = this.#tools();
    const asks = [
      ...this.#chance.some(projectAsks(this.#chance), 4),
      { label: of('项目名称', '申报项目名称'), texts: ['某某注塑工业互联网平台'] },
    ];
    this.#block(of('项目基本情况', '项目信息', '项目概况', '申报项目基本信息'), asks, [], (asked) =>
      this.#own(asked.label, asked.texts, 'project'),
    );
  }

  /** Years over columns, units in their heads, their rows or over the table. */
  yearHeads(): void {
    const { of } = this.#tools();
    this.#heading(of('近三年经营情况', '主要经济指标', '企业财务情况', '经济效益重要指标'));
    const unit = of('', '万元', '元', '亿元', '千元');
    const note = unit === '' ? '' : `（${unit}）`;
    const year = of('年', '年度', '年末', '');
    const heads = [
      of('指标', '项目', '指标名称'),
      ...['2022', '2023', '2024'].map((each) => `${each}${year}`),
    ];
    const rows = this.#chance.some(figures, 3).map(([name, values]) => {
      const label = `${name}${note}`;
      return [
        { text: label },
        ...values.map((value, at) => ({
          place: this.#own(`${label} ${heads[at + 1] ?? ''}`, money(value, label).texts, 'years'),
        })),
      ];
    });
    this.#table([heads.map((text) => ({ text })), ...rows]);
  }

  /** Years before rows, units in the heads of columns. */
  yearRows(): void {
    const { of } = this.#tools();
    this.#heading(of('近三年经营情况', '主要经济指标', '财务状况'));
    const columns = this.#chance.some(figures, 3).map(([name, values]) => {
      const unit = of('（万元）', '（元）', '（亿元）', '');
      return { label: `${name}${unit}`, values };
    });
    const corner = of('年度', '年份', '');
    const suffix = of('年', '年度', '');
    this.#table([
      [{ text: corner }, ...columns.map(({ label }) => ({ text: label }))],
      ...['2022', '2023', '2024'].map((year, at) => [
        { text: `${year}${suffix}` },
        ...columns.map(({ label, values }) => ({
          place: this.#own(`${year} ${label}`, money(values[at] ?? 0, label).texts, 'years'),
        })),
      ]),
    ]);
  }

  options(): void {
    const { of, is } = this.#tools();
    this.#heading(of('企业类型', '分类信息', '其他基本信息'));
    const lead = of('', '请选择对应项目打“√”', '（在□内打√）', '请勾选：');
    const sizes = ['大型', '中型', '小型', '微型'];
    const text = (chosen: string): string =>
      `${lead}${sizes.map((size) => `${size === chosen ? '☑' : '□'}${size}`).join(' ')}`;
    const yes = of(['是', '否'] as const, ['有', '无'] as const);
    const rows: SheetCell[][] = [
      [
        { text: '企业规模' },
        { text: text(''), place: this.#own('企业规模', [text('中型')], 'options') },
      ],
      [
        { text: '企业性质' },
        {
          text: '□国有 □民营 □外商投资 □其他',
          place: this.#own('企业性质', ['□国有☑民营□外商投资□其他'], 'options'),
        },
      ],
    ];
    if (is(0.5))
      rows.push([
        { text: '是否被列入经营异常名录' },
        {
          text: `□${yes[0]} □${yes[1]}`,
          place: this.#own('异常名录', [`□${yes[0]}☑${yes[1]}`], 'yes-no'),
        },
      ]);
    this.#table(rows);
  }

  /** What offices write. */
  opinions(): void {
    const { of } = this.#tools();
    const offices = this.#chance.some(
      ['县级工信部门', '推荐单位', '主管部门', '专家评审', '设区市工信局', '审核部门', '受理部门'],
      2,
    );
    this.#table(
      offices.map((office) => {
        const label = `${office}${of('意见', '审核意见', '推荐意见')}`;
        return [
          { text: label },
          {
            text: of('', '（盖章）    年    月    日', '负责人签字：    年  月  日'),
            place: { label, truth: { kind: 'empty', whose: 'office' }, why: 'office' },
          },
        ];
      }),
    );
  }

  /** After the applicant's signature its lines are the applicant's again. */
  signature(): void {
    const { of } = this.#tools();
    this.sheet.text(of('以上内容真实、完整。', '本表一式三份。'));
    this.sheet.line([
      {
        label: '法定代表人（签字）：',
        blank: '＿'.repeat(8),
        place: {
          label: '法定代表人（签字）',
          truth: { kind: 'empty', whose: 'office' },
          why: 'signature',
        },
      },
    ]);
    this.sheet.line([
      {
        label: '申报日期：',
        blank: '    年    月    日',
        place: this.#own('申报日期', ['2025年6月1日'], 'after-signature'),
      },
    ]);
  }

  /** 合作单位 over its own contact, in the same table as what is ours. */
  partners(): void {
    this.#heading('合作与配套');
    const party = otherParty(this.#chance);
    this.#table([
      this.#pair(party, this.#others(party, 'other-row')).concat(
        this.#pair('统一社会信用代码', this.#others('统一社会信用代码', 'other-row')),
      ),
      this.#pair('联系人', this.#others('联系人', 'other-row')).concat(
        this.#pair('联系电话', this.#others('联系电话', 'other-row')),
      ),
    ]);
  }

  /** 负责人 in the unit's block is the unit's head, who is not the project's leader. */
  leaders(): void {
    const { of } = this.#tools();
    this.#heading(`${of('申报单位', '申请单位', '企业')}${of('基本情况', '信息')}`);
    const label = of('负责人', '单位负责人', '主要负责人');
    const head: Truth = { kind: 'either', texts: ['陈某某'] };
    const phone: Truth = { kind: 'either', texts: ['0591-83330000'] };
    this.#table([
      this.#pair(
        '单位名称',
        this.#own('单位名称', ['福建某某智联科技有限公司'], 'own-unit'),
      ).concat(
        this.#pair(
          '统一社会信用代码',
          this.#own('统一社会信用代码', ['91350100M00010NY40'], 'own-unit'),
        ),
      ),
      this.#pair(label, { label, truth: head, why: 'leader' }).concat(
        this.#pair('电话', { label: '电话', truth: phone, why: 'leader' }),
      ),
      this.#pair('联系人', this.#own('联系人', ['李某某'], 'own-unit')).concat(
        this.#pair('手机', this.#own('手机', ['13800000001'], 'own-unit')),
      ),
    ]);
  }

  longTexts(): void {
    const { of } = this.#tools();
    this.#heading(of('项目说明', '文字说明', '企业及项目简介', '概述'));
    this.#table([
      [
        {
          text: of(
            '企业简介',
            '单位简介',
            '企业简介（500字以内）',
            '企业概况（500字以内，股权构成、主要产品等）',
          ),
        },
        { place: this.#own('企业简介', ['本单位成立于2015年，做注塑设备联网。'], 'long') },
      ],
      [
        { text: of('项目简介', '项目概述（300字以内）', '项目摘要') },
        { place: this.#own('项目简介', ['平台把注塑机联网，服务中小注塑厂。'], 'long') },
      ],
      [
        { text: of('社会效益', '获奖情况', '知识产权说明') },
        { place: this.#own('其他', [], 'long') },
      ],
    ]);
  }

  /** The same asked twice: both are filled. */
  #twice(): void {
    this.sheet.gap();
    this.#table([
      this.#pair('申请单位', this.#own('申请单位', ['福建某某智联科技有限公司'], 'twice')),
      this.#pair('填报日期', this.#own('填报日期', ['2025年6月1日'], 'twice')),
    ]);
  }

  /** A block with its title as a heading, as a row of the table, or as a merged cell at the left. */
  #block(
    title: string,
    asks: readonly Asked[],
    contacts: readonly Asked[],
    placeOf: (asked: Asked) => Place,
  ): void {
    const { of, is } = this.#tools();
    const layout = of('heading', 'title', 'merged', 'lines', 'above');
    if (layout === 'lines') {
      this.#heading(title);
      for (const asked of asks)
        this.sheet.line([
          {
            label: `${decorated(this.#chance, asked.label).replace(/：$/, '')}：`,
            blank: '＿'.repeat(8),
            place: placeOf(asked),
          },
        ]);
      if (contacts.length > 0)
        this.sheet.line(
          contacts.slice(0, 2).map((asked) => ({
            label: `${asked.label}：`,
            blank: '＿'.repeat(6),
            place: placeOf(asked),
          })),
        );
      return;
    }
    const cells = [...asks, ...contacts].map((asked) => ({
      label: decorated(this.#chance, asked.label),
      place: placeOf(asked),
    }));
    if (layout !== 'above') {
      const isTwo = is(0.6);
      const rows: SheetCell[][] = [];
      for (let at = 0; at < cells.length; at += isTwo ? 2 : 1) {
        const [one, two] = [cells[at], isTwo ? cells[at + 1] : undefined];
        if (one === undefined) continue;
        if (two !== undefined)
          rows.push([...this.#pair(one.label, one.place), ...this.#pair(two.label, two.place)]);
        else if (isTwo) rows.push([{ text: one.label }, { place: one.place, span: 3 }]);
        else rows.push(this.#pair(one.label, one.place));
      }
      const width = isTwo ? 4 : 2;
      if (layout === 'merged') {
        const all = rows.map((row, at): SheetCell[] => [
          { ...(at === 0 ? { text: title, merge: 'v' as const } : { merge: '^' as const }) },
          ...row,
        ]);
        this.#heading(of('基本信息', '有关情况', '填报内容'));
        this.#table(all);
      } else if (layout === 'title') {
        this.#table([[{ text: title, span: width }], ...rows]);
      } else {
        this.#heading(title);
        this.#table(rows);
      }
      return;
    }
    this.#heading(title);
    const rows: SheetCell[][] = [];
    for (let at = 0; at < cells.length; at += 3) {
      const group = cells.slice(at, at + 3);
      const span = (order: number): Partial<SheetCell> =>
        order === group.length - 1 && group.length < 3 ? { span: 4 - group.length } : {};
      rows.push(
        group.map(({ label }, order) => ({ text: label, ...span(order) })),
        group.map(({ place }, order) => ({ place, ...span(order) })),
      );
    }
    this.#table(rows);
  }

  #heading(text: string): void {
    this.#number += 1;
    const numeral = '一二三四五六七八九十'.charAt(this.#number - 1);
    // A form numbers all of its sections, or none.
    this.#numbering ??= this.#chance.of('、', '、', '（', '.', '');
    const lead = { '、': `${numeral}、`, '（': `（${numeral}）`, '.': `${this.#number}. `, '': '' };
    this.sheet.text(lead[this.#numbering] + text);
  }

  #table(rows: readonly (readonly SheetCell[])[]): void {
    this.sheet.table(rows);
    this.sheet.gap();
  }

  #pair(label: string, place: Place): SheetCell[] {
    return [{ text: label }, { place }];
  }

  #own(label: string, texts: readonly string[], why: string): Place {
    return texts.length === 0
      ? { label, truth: { kind: 'empty', whose: 'nobody' }, why }
      : { label, truth: { kind: 'value', texts }, why };
  }

  #others(label: string, why: string): Place {
    return { label, truth: { kind: 'empty', whose: 'other' }, why };
  }

  #tools(): { readonly of: Chance['of']; readonly is: Chance['is'] } {
    return { of: this.#chance.of.bind(this.#chance), is: this.#chance.is.bind(this.#chance) };
  }
}

const figures: readonly (readonly [string, readonly [number, number, number]])[] = [
  ['营业收入', [25010, 28650, 30124]],
  ['资产总额', [36500, 39800, 41200]],
  ['利润总额', [1980, 2105, 2310]],
  ['研发投入', [1502, 1705, 1830]],
  ['上缴税金', [960, 1015, 1120]],
];
