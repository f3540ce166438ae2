import { answer, issue } from './reading.ts';
import type { Reader } from './reading.ts';

/** A PNG or JPEG as a data URL: what Word shows and no browser runs. */
export const readImage: Reader = (_, raw) => {
  const isImage =
    typeof raw === 'string' && /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+=*$/.test(raw);
  return isImage ? answer(raw) : issue('not_image');
};
