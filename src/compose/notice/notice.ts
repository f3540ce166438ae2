import * as z from 'zod/mini';

import { versionOf } from '../../base/index.ts';

const text = (most: number) => z.string().check(z.maxLength(most));

/** The shape of a notice, which the desk writes and the applicant's form reads. */
const noticeSchema = () =>
  z.object({
    /** Version of this shape; a reader refuses a higher one. */
    format: z.literal(1),
    /** Hash of all the rest: what answers a notice names it by this. */
    id: text(40),
    policy: text(40),
    category: text(40),
    unit: text(400),
    project: text(400),
    /** 收件编号 of the version that was looked at. */
    number: text(100),
    /** 版本码 that is printed on it; '' where its file carried none. */
    code: text(40),
    /** 版本码 of its answers, as carried and as its page shows them: the versions that it is about. */
    versions: z.array(text(40)).check(z.maxLength(4)),
    /** By when, as the bureau wrote it. */
    deadline: text(400),
    asked: z
      .array(
        z.object({
          /** Fields of the form that it is about; none where it is about something else: a copy, a seal. */
          fields: z.array(text(40)).check(z.maxLength(400)),
          /** The bureau's own words. */
          words: text(4000),
          clause: text(100),
        }),
      )
      .check(z.minLength(1), z.maxLength(1000)),
  });

/** 关于补充申报材料的通知 as data: what is asked, of which version of which application. */
export type Notice = z.output<ReturnType<typeof noticeSchema>>;
export type AskedInNotice = Notice['asked'][number];

/** It says more than the schema lets a notice carry: no form would read it. */
export class NoticeTooLongError extends Error {
  override name = 'NoticeTooLongError' as const;
}

/** The notice with its id, made of all that it says: the same words make the same notice. */
export function makeNotice(said: Omit<Notice, 'format' | 'id'>): Notice {
  const made = parseNotice({ format: 1, id: versionOf(said), ...said });
  if (made === undefined) throw new NoticeTooLongError();
  return made;
}

/** Reads what a document or a desk holds; undefined for anything that is no notice. */
export function parseNotice(value: unknown): Notice | undefined {
  return noticeSchema().safeParse(value).data;
}

/** Every field that the notice asks for, once. */
export function askedFields({ asked }: Pick<Notice, 'asked'>): readonly string[] {
  return [...new Set(asked.flatMap(({ fields }) => fields))];
}
