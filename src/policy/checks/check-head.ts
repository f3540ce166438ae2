import { foldText, parseDay, suggestName, writeDay } from '../../base/index.ts';
import { policyPages, reservedPolicies } from '../schemas/ids.ts';
import type { Mistake } from '../mistake.ts';
import type { FactDetail } from '../policy.ts';
import type { PolicyFile } from '../schemas/policy-schema.ts';

/** What policy.yaml says of its own folder, dates and questions. */
export function checkHead(
  head: PolicyFile,
  folder: string,
  categoryFolders: readonly string[],
  facts: readonly FactDetail[],
): readonly Mistake[] {
  return [
    ...checkNames(head, folder, categoryFolders),
    ...checkConditionsIn(head),
    ...checkValidity(head),
    ...checkSuccessor(head),
    ...checkDuties(head),
    ...checkQuickCheck(head, facts),
  ];
}

function checkNames(
  { id, categories }: PolicyFile,
  folder: string,
  categoryFolders: readonly string[],
): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  if (id !== folder) mistakes.push({ path: ['id'], message: `id 应与文件夹同名：${folder}` });
  if (reservedPolicies.some((name) => name === id))
    mistakes.push({ path: ['id'], message: `“${id}”是本站页面的名称，不能用作政策的名称` });
  categories.forEach((category, index) => {
    const path = ['categories', index];
    if (policyPages.some((name) => name === category))
      mistakes.push({ path, message: `“${category}”是页面的名称，不能用作类别的名称` });
    if (categories.indexOf(category) < index)
      mistakes.push({ path, message: `“${category}”写了两次` });
  });
  for (const name of categoryFolders) {
    if (categories.includes(name)) continue;
    const message = `文件夹 categories/${name} 没有列在 categories 里${suggestName(name, categories)}`;
    mistakes.push({ path: ['categories'], message });
  }
  return mistakes;
}

/** Without the sections of conditions no phrase that nobody took up would be told. */
function checkConditionsIn({ text, conditionsIn }: PolicyFile): readonly Mistake[] {
  if (text === 'none' || conditionsIn.length > 0) return [];
  const message = '要写条件在原文的哪几节：不写，漏了哪个条件查不出来';
  return [{ path: ['conditions_in'], message }];
}

/** A validity has its words, and ends after it begins. */
export function checkValidity({
  text,
  validity,
}: Pick<PolicyFile, 'text' | 'validity'>): readonly Mistake[] {
  const { from, to, clause, quote = '', source } = validity;
  const mistakes: Mistake[] = [];
  const path = ['validity'];
  if (text !== 'none' && (clause === undefined || quote === ''))
    return [{ path, message: '有效期写 clause 和 quote：在哪一条，原话是什么' }];
  if (text === 'none' && source === undefined && quote === '')
    return [{ path, message: '手上没有原文，有效期也要写 source：据什么这样写' }];
  if (to === undefined) {
    const message = '引文写了有效期到什么时候，须写 to；原文没有写的，不写 to';
    return /有效期|废止|截止/.test(quote) ? [{ path: ['validity'], message }] : [];
  }
  if (to < from) mistakes.push({ path: ['validity', 'to'], message: `${to} 早于 ${from}` });
  const day = parseDay(to);
  const dated = quote.match(/\d{4}年\d{1,2}月\d{1,2}日/g);
  if (day !== undefined && dated !== null && !dated.includes(writeDay(day)))
    mistakes.push({
      path: ['validity', 'to'],
      message: `${to} 与引文里的 ${dated.join('、')} 不一致`,
    });
  return mistakes;
}

function checkSuccessor({ successor, categories }: PolicyFile): readonly Mistake[] {
  const kept = Object.keys(successor?.keeps ?? {});
  return kept.flatMap((id): Mistake[] => {
    const path = ['successor', 'keeps', id];
    const message = `没有“${id}”这一类${suggestName(id, categories)}`;
    return categories.includes(id) ? [] : [{ path, message }];
  });
}

/** A duty has a time, quotes it, and is of categories that are there. */
function checkDuties({ duties, updates, categories, text }: PolicyFile): readonly Mistake[] {
  const wrong = duties.flatMap((duty, index): Mistake[] => {
    const path = ['duties', index];
    const { id, within, every, quote, clause, source } = duty;
    const times = [within, every].flatMap((time) => time ?? []);
    const lost = times.filter((time) => !foldText(quote ?? '').includes(foldText(time)));
    const unknown = duty.categories?.filter((each) => !categories.includes(each)) ?? [];
    return [
      ...(times.length === 1 ? [] : [`“${id}”写 within（多久以内）或 every（每隔多久）`]),
      ...(duties.findIndex((each) => each.id === id) < index ? [`“${id}”写了两次`] : []),
      ...(text !== 'none' && source === undefined && (quote === undefined || clause === undefined)
        ? [`“${id}”写 clause 和 quote，或 source：据什么这样写`]
        : []),
      ...(quote === undefined ? [] : lost.map((time) => `“${id}”的引文里没有“${time}”`)),
      ...unknown.map((each) => `没有“${each}”这一类${suggestName(each, categories)}`),
    ].map((message) => ({ path, message }));
  });
  const disordered = updates.flatMap(({ day }, index): Mistake[] => {
    const before = updates[index - 1]?.day;
    const message = `${day} 早于上一条的 ${before ?? ''}：新的写在后面`;
    return before !== undefined && day < before ? [{ path: ['updates', index], message }] : [];
  });
  return [...wrong, ...disordered];
}

function checkQuickCheck(
  { quickCheck: quick, categories }: PolicyFile,
  facts: readonly FactDetail[],
): readonly Mistake[] {
  if (quick === undefined) return [];
  const pointed = quick.have.map(({ category }) => category);
  return [
    ...quick.facts.flatMap((id, index): Mistake[] => {
      const path = ['quick_check', 'facts', index];
      const fact = facts.find((each) => each.id === id);
      const hint = suggestName(
        id,
        facts.map((each) => each.id),
      );
      if (fact === undefined) return [{ path, message: `没有“${id}”这道题${hint}` }];
      const message = `“${id}”是表格，不能在这里先问`;
      return fact.kind === 'table' ? [{ path, message }] : [];
    }),
    ...pointed.flatMap((id): Mistake[] => {
      const message = `没有“${id}”这一类${suggestName(id, categories)}`;
      return categories.includes(id) ? [] : [{ path: ['quick_check', 'have', id], message }];
    }),
    ...categories.flatMap((id): Mistake[] => {
      const message = `没有一个回答指向“${id}”这一类`;
      return pointed.includes(id) ? [] : [{ path: ['quick_check', 'have'], message }];
    }),
  ];
}
