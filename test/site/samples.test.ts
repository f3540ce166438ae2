import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { signal } from '@preact/signals';
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';

import { FieldView, FormControl } from '../../src/fields/index.ts';
import type { FieldContext } from '../../src/fields/index.ts';
import { echoAnswer } from '../../src/form/index.ts';
import type { Answer, Field } from '../../src/form/index.ts';
import { chromiumFlags, findChromium } from '../chromium.ts';
import { realWords } from '../real-words.ts';
import { dist } from './dist.ts';

interface Example {
  readonly title: string;
  readonly field: Field;
  readonly answer: Answer;
}

const root = resolve(import.meta.dirname, '../..');
/** Recorded with SHENBAO_UPDATE=1, then `npm run format`. */
const sizesFile = resolve(import.meta.dirname, 'sample-sizes.json');
const sentence = '“1,200.5.3”读不成数字，请只写一个数，例如 1200.5。';

const context: FieldContext = {
  words: realWords,
  year: 2026,
  unsure: true,
  control: FormControl,
  echo: (field, answer) => echoAnswer(field, answer, realWords, field.label),
};

const folder = resolve(root, 'src/fields/examples');
const examples = readdirSync(folder).flatMap((file) =>
  (parse(readFileSync(resolve(folder, file), 'utf8')) as readonly Example[]).map((example) => ({
    ...example,
    name: `${file.replace('.yaml', '')} · ${example.title}`,
  })),
);

/** Each state a question can be in; the words of the error are one of the longest. */
const states = {
  blank: { isAnswered: false },
  required: { isAnswered: false, isRequired: true },
  answered: { isAnswered: true },
  wrong: { isAnswered: true, errors: [sentence] },
  doubtful: { isAnswered: true, warnings: [sentence] },
} as const;

function drawField(example: Example, state: keyof typeof states): string {
  const { isAnswered, ...rest } = states[state];
  return renderToString(
    h(FieldView, {
      field: {
        ...example.field,
        help: example.field.help ?? '按统计截止日填写，以可核验的佐证为准。',
      },
      answer: signal(isAnswered ? example.answer : undefined),
      context,
      onAnswer: () => undefined,
      onLeave: () => undefined,
      ...rest,
    }),
  );
}

/** What the pages share besides, in the words of a long day. */
const parts: Readonly<Record<string, string>> = {
  buttons: `<p class="actions"><a class="button button--primary" href="#a">下载申报书</a><a class="button" href="#b">检查答案</a><a class="button button--quiet" href="#c">先跳过，继续</a><button class="button button--link">清除已填内容</button></p>`,
  notices: `<p class="notice">${sentence}</p><p class="notice notice--warn">${sentence}</p><div class="notice notice--error"><p class="notice__title">没有生成成功，填写的内容都在。</p><p>${sentence}</p></div>`,
  verdicts: (['met', 'unmet', 'unknown', 'judge', 'not-applicable'] as const)
    .map((verdict) => `<p><span class="verdict verdict--${verdict}">须由人判断</span></p>`)
    .join(''),
  quote: `<blockquote class="quote"><p>上一年度营业收入不少于 3000 万元 <a class="clause-link" href="#d">三（一）2</a></p></blockquote>`,
  facts: `<dl class="facts"><div><dt>基本条件</dt><dd>上一年度营业收入不少于 3000 万元</dd></div></dl>`,
  entries: `<ul class="entries"><li><a href="#e">工业互联网平台</a><p class="small">建设或运营工业互联网平台的企业可以对照这一类。</p></li></ul>`,
  fold: `<details class="fold" open><summary>各栏出处</summary><p>《办法》三（一）2</p></details>`,
  table: `<div class="table-scroll"><table class="table"><thead><tr><th>名称</th><th class="num">金额（万元）</th></tr></thead><tbody><tr><td>福建某某科技有限公司</td><td class="num">12,000.50</td></tr></tbody></table></div>`,
};

const samples = [
  ...examples.flatMap((example) =>
    (Object.keys(states) as (keyof typeof states)[]).map((state) => ({
      name: `${example.name} · ${state}`,
      html: drawField(example, state),
    })),
  ),
  ...Object.entries(parts).map(([name, html]) => ({ name, html })),
];

/** All samples on one page that isn't shipped; each is a form, so that radios of one name stay apart. */
function sheet(): string {
  const styles = readdirSync(resolve(dist, '_astro'))
    .filter((name) => name.endsWith('.css'))
    // The frame's sheet comes first, as on every page.
    .sort((one, other) => Number(other.startsWith('Page')) - Number(one.startsWith('Page')))
    .map((name) => readFileSync(resolve(dist, '_astro', name), 'utf8'))
    .join('\n');
  const body = samples
    .map(
      ({ name, html }) =>
        `<section data-sample="${name}"><p class="small muted">${name}</p><form>${html}</form></section>`,
    )
    .join('');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>${styles}</style></head><body><main class="band apply" data-live>${body}</main></body></html>`;
}

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags });
});
afterAll(() => browser.close());

type Sizes = Readonly<Record<string, readonly [number, number]>>;

test.each([
  ['phone', 390],
  ['narrow', 320],
  ['desk', 1280],
] as const)(
  'every component in every state keeps its size and its room on a %s',
  async (on, width) => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'zh-CN' });
    await page.setContent(sheet());
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({
        path: resolve(root, `test/output/samples/${on}-${colorScheme}.png`),
        fullPage: true,
      });
    }
    const found = await page.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLElement>('[data-sample]'), (sample) => {
        const right = sample.getBoundingClientRect().right;
        const beyond = Array.from(sample.querySelectorAll('*')).filter(
          (element) =>
            element.closest('.table-scroll, .visually-hidden, .grid, .list') === null &&
            element.getBoundingClientRect().right > right + 1,
        );
        return {
          name: sample.dataset['sample'] ?? '',
          size: [sample.offsetWidth, sample.offsetHeight] as const,
          beyond: beyond.map((element) => element.outerHTML.slice(0, 80)),
        };
      }),
    );
    await page.close();
    expect(found.filter(({ beyond }) => beyond.length > 0)).toEqual([]);

    const recorded = JSON.parse(readFileSync(sizesFile, 'utf8')) as Record<string, Sizes>;
    const sizes = Object.fromEntries(found.map(({ name, size }) => [name, size]));
    if (process.env['SHENBAO_UPDATE'] !== undefined) {
      const updated = { ...recorded, [on]: sizes };
      writeFileSync(sizesFile, `${JSON.stringify(updated, undefined, 1)}\n`);
      return;
    }
    expect(Object.keys(sizes)).toEqual(Object.keys(recorded[on] ?? {}));
    const changed = found.filter(({ name, size }) => {
      const before = recorded[on]?.[name] ?? [0, 0];
      // Fonts of other machines break lines elsewhere.
      return size.some((each, at) => Math.abs(each - (before[at] ?? 0)) > 30 + each * 0.08);
    });
    expect(changed.map(({ name, size }) => `${name}: ${size.join(' × ')}`)).toEqual([]);
  },
);
