/** What every folder may need and no one of them owns: days, texts, names, sentences. Imports nothing. */
export { countPairs, likeness, sharedPairs } from './alike.ts';
export type { Pairs } from './alike.ts';
export { align } from './align.ts';
export type { Stretch } from './align.ts';
export { assertNever } from './assert.ts';
export { bareFigure, foldFigure } from './bare-figure.ts';
export { chineseNumber } from './chinese-number.ts';
export { chinaDay, parseDay, writeDay } from './day.ts';
export type { Day } from './day.ts';
export { decodeText } from './decode-text.ts';
export { defined } from './defined.ts';
export { cleanFileName } from './file-name.ts';
export { hashText, hashTwice, versionOf } from './hash.ts';
export { isRecord } from './is-record.ts';
export { fillLabel, mapYears, splitYear, writeLabel } from './label.ts';
export { nearestName, suggestName } from './nearest.ts';
export { ContentError, formatProblem, hasErrors } from './problem.ts';
export type { Problem } from './problem.ts';
export { programmeOf } from './programme.ts';
export { rememberByObject } from './remember.ts';
export {
  calendarOf,
  currentRound,
  lastDayOf,
  replacedFrom,
  roundsFor,
  sentenceOn,
  standingOn,
} from './standing.ts';
export type { Calendar, Standing } from './standing.ts';
export { finish, inSlices } from './steps.ts';
export type { Steps } from './steps.ts';
export { dropInvisible, foldText, squeezeText } from './text.ts';
export { say } from './words.ts';
export type { Words } from './words.ts';
export { writeYesNo } from './yes-no.ts';
