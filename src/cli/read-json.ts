import { InputError } from './command.ts';
import { readInputText } from './read-input.ts';

/** Facts and drafts are three deep. */
const mostDeep = 40;

/** The data of a JSON file; an InputError says what is wrong with it. */
export async function readJson(file: string): Promise<unknown> {
  const text = await readInputText(file);
  if (isDeep(text)) throw new InputError([`${file}：括号套了 ${mostDeep} 层以上，不像草稿或事实`]);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new InputError([`${file}：不是 JSON（${reason}）`]);
  }
}

/** Whether brackets lie in one another without end: whatever walks through such data runs out of room. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (const sign of text.replace(/"(?:[^"\\]|\\.)*"/gs, '').replace(/[^[\]{}]/g, '')) {
    depth += sign === '[' || sign === '{' ? 1 : -1;
    if (depth > mostDeep) return true;
  }
  return false;
}
