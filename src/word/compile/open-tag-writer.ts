import { escapeXml } from '../render/escape.ts';
import { repeatedAttributes } from './element-ids.ts';
import { findTags } from './find-tags.ts';
import { parseTag } from './parse-tag.ts';
import type { Tag } from './parse-tag.ts';
import { writtenOpenTag } from './part-source.ts';
import type { PartSource } from './part-source.ts';
import type { ComplainAt } from './placed-tag.ts';
import { hasAttributeTag } from './plan-copies.ts';
import { isImageTag } from './plan-pictures.ts';
import type { PlannedPicture } from './plan-pictures.ts';
import type { ProgramBuilder } from './program-builder.ts';
import type { TagWriter } from './tag-writer.ts';
import type { XmlElement } from './xml-tree.ts';

/** Writes an element's opening tag: tags in its attributes, fresh ids where it is repeated. */
export class OpenTagWriter {
  readonly #source: PartSource;
  readonly #builder: ProgramBuilder;
  readonly #tags: TagWriter;
  readonly #complainAt: ComplainAt;

  constructor(
    source: PartSource,
    builder: ProgramBuilder,
    tags: TagWriter,
    complainAt: ComplainAt,
  ) {
    this.#source = source;
    this.#builder = builder;
    this.#tags = tags;
    this.#complainAt = complainAt;
  }

  write(element: XmlElement): void {
    const source = writtenOpenTag(this.#source, element);
    const repeated = this.#tags.isRepeated
      ? repeatedAttributes(this.#source.name, element)
      : new Map<string, never>();
    if (repeated.size === 0 && !hasAttributeTag(element)) {
      this.#builder.write(source);
      return;
    }
    let at = 0;
    for (const found of source.matchAll(/\s([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
      const [whole, name = ''] = found;
      const value = element.attributes[name] ?? '';
      const change = repeated.get(name);
      if (change === undefined && !value.includes('{{')) continue;
      this.#builder.write(source.slice(at, found.index));
      at = found.index + whole.length;
      if (change === 'dropped') continue;
      this.#builder.write(` ${name}="`);
      if (change === undefined) this.#attribute(element, value);
      else this.#tags.printId(change);
      this.#builder.write('"');
    }
    this.#builder.write(source.slice(at));
  }

  /** A drawing that an image takes the place of. */
  writePicture(element: XmlElement, { tag, typed, place }: PlannedPicture): void {
    this.#tags.write(
      tag,
      () => place,
      (message, expected) => {
        this.#complainAt(element, typed, message, expected);
      },
    );
  }

  #attribute(element: XmlElement, value: string): void {
    let at = 0;
    const open: string[] = [];
    const write = (text: string) =>
      this.#builder.write(escapeXml(text).replace(/[\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`));
    const say = (typed: string, message: string, expected: string) => {
      this.#complainAt(element, typed, message, expected);
    };
    for (const found of findTags(value)) {
      write(value.slice(at, found.start));
      at = found.end;
      const tag: Tag = found.kind === 'tag' ? parseTag(found.inner) : { kind: 'comment' };
      if (found.kind !== 'tag' && found.kind !== 'escaped')
        say(found.typed, '写法不对', '请写 {{名称}}');
      if (isImageTag(tag))
        say(
          found.typed,
          '写在了放不了图片的替换文字里',
          '请插入一张图片作占位，写在它的替换文字里',
        );
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
        () => ({ kind: 'attribute' }),
        (message, expected) => {
          say(found.typed, message, expected);
        },
      );
    }
    write(value.slice(at));
    for (const block of open.reverse()) {
      say(`{{#${block}}}`, '没有结束', `应有 {{/${block}}}`);
      this.#tags.write(
        { kind: 'close', block },
        () => ({ kind: 'attribute' }),
        () => undefined,
      );
    }
  }
}
