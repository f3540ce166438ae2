import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect, test } from '@playwright/test';

import { documentText } from '../kit/document-text.ts';
import { until, untilShown } from './engines/engine.ts';
import type { Engine } from './engines/engine.ts';
import { hasFirefox, openFirefox } from './engines/firefox.ts';
import { hasWebKit, openWebKit } from './engines/webkit.ts';

const unit = '福建某某科技有限公司';
const pictures = resolve(import.meta.dirname, '../../output/engines');

/** The file that the page makes next, as base64: what a browser would put into its downloads. */
const catchFile = `(() => {
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    const reader = new FileReader();
    reader.onload = () => { window.madeFile = reader.result.split(',')[1]; };
    reader.readAsDataURL(blob);
    return make.call(URL, blob);
  };
  return true;
})()`;

async function goTo(engine: Engine, hash: string): Promise<void> {
  await engine.read(`(location.hash = ${JSON.stringify(hash)})`);
}

/** Check, form, reload, Word, opened again, review: what people come for, in one browser. */
async function walk(engine: Engine, baseURL: string): Promise<void> {
  const shots = join(pictures, engine.name.replace(/\W+/g, '-'));
  mkdirSync(shots, { recursive: true });
  const home = `${baseURL}/fj-2023-1`;

  await engine.goto(`${home}/platform/check/`);
  await until(engine, `document.querySelector('.check[data-live]')`);
  await engine.type('#f-revenue_last_year', '2999.9999');
  await until(
    engine,
    `document.getElementById('c-platform.revenue')?.textContent.includes('目前不满足')`,
  );
  await engine.picture(join(shots, 'check.png'));
  await until(engine, `document.querySelector('.keeping__state')?.textContent.includes('已保存')`);

  await engine.goto(`${home}/platform/apply/#unit`);
  await until(engine, `document.querySelector('.apply[data-live]')`);
  await engine.type('#f-org_name', unit);
  await until(engine, `document.querySelector('.keeping__state')?.textContent.includes('已保存')`);
  await engine.reload();
  await until(engine, `document.querySelector('.apply[data-live]')`);
  await until(engine, `document.querySelector('#f-org_name')?.value === ${JSON.stringify(unit)}`);
  await engine.picture(join(shots, 'form.png'));

  await engine.read(catchFile);
  await goTo(engine, '#:answers');
  await until(engine, `document.querySelector('#answers-title')`);
  await engine.picture(join(shots, 'answers.png'));
  await engine.click('[aria-labelledby="answers-title"] .button--primary');
  await untilShown(engine, '已生成，尚未报送');
  await until(engine, 'window.madeFile');
  const file = join(shots, '申报书.docx');
  writeFileSync(file, String(await engine.read('window.madeFile')), 'base64');
  expect(await documentText(file)).toContain(unit);

  await goTo(engine, '#:draft');
  await engine.choose('#draft-file', file);
  await until(engine, `document.querySelector('#draft-question')`);
  await engine.picture(join(shots, 'opened.png'));
  await engine.click('[aria-labelledby="draft-question"] .button--primary');
  await until(engine, `document.querySelector('#draft-said')?.textContent.includes('带入')`);
  await goTo(engine, '#unit');
  await until(engine, `document.querySelector('#f-org_name')?.value === ${JSON.stringify(unit)}`);

  await engine.goto(`${home}/review/`);
  await engine.choose('#open-file', file);
  await until(
    engine,
    `document.querySelector('#sheet-title')?.textContent === ${JSON.stringify(unit)}`,
  );
  await engine.picture(join(shots, 'review.png'));

  await engine.goto(`${home}/text/`);
  await engine.picture(join(shots, 'text.png'));
}

const engines = [
  { name: 'Firefox', has: hasFirefox, open: openFirefox, packages: 'firefox-esr' },
  {
    name: 'WebKit',
    has: hasWebKit,
    open: openWebKit,
    packages: 'webkit2gtk-driver xvfb xauth dbus',
  },
];

for (const { name, has, open, packages } of engines) {
  test(`someone checks, fills the form, gets Word and reviews it in ${name}`, async ({
    baseURL,
  }) => {
    test.skip(!has, `${name} is not here: apt-get install -y ${packages}`);
    test.setTimeout(300_000);
    const engine = await open();
    try {
      await walk(engine, baseURL ?? '');
    } finally {
      await engine.close();
    }
  });
}
