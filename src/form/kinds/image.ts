import { say } from '../../base/index.ts';
import type { Kind } from './kind.ts';
import { answer, issue } from './reading.ts';
import type { Reading } from './reading.ts';

/** A PNG or JPEG as a data URL: what Word shows and no browser runs. */
function readImage(_: unknown, raw: unknown): Reading {
  const isImage =
    typeof raw === 'string' && /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+=*$/.test(raw);
  return isImage ? answer(raw) : issue('not_image');
}

export const image = {
  read: readImage,
  write: () => '',
  summarise: (_, words) => say(words, 'form.image'),
  shape: 'picture',
  control: { name: 'image' },
  missing: 'text',
  isTyped: false,
  isEchoed: false,
  isProse: false,
  isCode: false,
} as const satisfies Kind;
