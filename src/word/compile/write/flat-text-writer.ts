import type { TagPlace } from '../../template/index.ts';
import { escapeXml } from '../../xml/index.ts';
import type { XmlElement } from '../../xml/index.ts';
import { findTags, isImageTag, parseTag } from '../parse/index.ts';
import type { Tag, ComplainAt } from '../parse/index.ts';
import type { ProgramBuilder } from './program-builder.ts';
import type { TagWriter } from './tag-writer.ts';

/** Writes texts that have no runs: attributes, field codes, targets of links, properties. */
export class FlatTextWriter {
  readonly #builder: ProgramBuilder;
  readonly #tags: TagWriter;
  readonly #complainAt: ComplainAt;

  constructor(builder: ProgramBuilder, tags: TagWriter, complainAt: ComplainAt) {
    this.#builder = builder;
    this.#tags = tags;
    this.#complainAt = complainAt;
  }

  /** `place`: where a value stands that comes after this much of the text. */
  write(element: XmlElement, text: string, place: (before: string) => TagPlace): void {
    let at = 0;
    const open: string[] = [];
    const write = (plain: string) => {
      const escaped = escapeXml(plain).replace(/[\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
      this.#builder.write(escaped);
    };
    const say = (typed: string, message: string, expected: string) => {
      this.#complainAt(element, typed, message, expected);
    };
    for (const found of findTags(text)) {
      write(text.slice(at, found.start));
      at = found.end;
      const tag: Tag = found.kind === 'tag' ? parseTag(found.inner) : { kind: 'comment' };
      if (found.kind !== 'tag' && found.kind !== 'escaped')
        say(found.typed, '写法不对', '请写 {{名称}}');
      if (isImageTag(tag))
        say(found.typed, '写在了放不了图片的地方', '请插入一张图片作占位，写在它的替换文字里');
      if (tag.kind === 'wrong') say(found.typed, tag.message, tag.expected);
      if (tag.kind === 'open') open.push(tag.block);
      if (tag.kind === 'else' && open.length === 0) {
        say(found.typed, '不在任何块里', '请放在 {{#if}} 与 {{/if}} 之间');
        continue;
      }
      if (tag.kind === 'close' && open.pop() !== tag.block) {
        say(found.typed, '没有对应的开始', `前面应有 {{#${tag.block} …}}`);
        continue;
      }
      this.#tags.write(
        tag,
        () => place(text.slice(0, found.start)),
        (message, expected) => {
          say(found.typed, message, expected);
        },
      );
    }
    write(text.slice(at));
    for (const block of open.reverse()) {
      say(`{{#${block}}}`, '没有结束', `应有 {{/${block}}}`);
      const close: Tag = { kind: 'close', block };
      this.#tags.write(
        close,
        () => place(''),
        () => undefined,
      );
    }
  }
}
