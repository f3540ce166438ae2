/**
 * Storage, downloads, opened files, workers: with the mounts the only code that names window or
 * document. May import base, form and word.
 */
export { breathe } from './breathe.ts';
export { watchCopyLinks } from './copy-links.ts';
export { copyText } from './copy-text.ts';
export { drawOver, holdFocus } from './draw-over.ts';
export { chosenFiles, droppedFiles } from './dropped-files.ts';
export type { PathedFile } from './dropped-files.ts';
export { openFoldsInPrint } from './print-folds.ts';
export { focusOn, scrollToTop } from './focus.ts';
export { openKeeper } from './keep.ts';
export type { Keeper, Keeping, Kept } from './keep.ts';
export { loadTemplate } from './load-template.ts';
export { decodeText, readOpened } from './opened-file.ts';
export type { OpenedFile } from './opened-file.ts';
export { openOtherWindows } from './other-windows.ts';
export type { OtherWindows } from './other-windows.ts';
export { onLeavingPage, readPageData, readTyped, rootElement, wakeTool } from './page.ts';
export { roomAbove } from './room-above.ts';
export { goTo, setTitle, watchRoute } from './route.ts';
export { printPage, setPrinted } from './print-page.ts';
export {
  CalledOffError,
  FailedWorkError,
  runInWorker,
  serveTasks,
  TooLongError,
} from './run-in-worker.ts';
export type { Helper, Watch, Work } from './run-in-worker.ts';
export { jsonType, saveFile, sheetType, wordType, zipType } from './save-file.ts';
export type { SavedFile } from './save-file.ts';
export { watchDay } from './watch-day.ts';
export { watchPrinting } from './watch-printing.ts';
export { watchWidth } from './watch-width.ts';
export { currentWebView } from './web-view.ts';
export type { WebView } from './web-view.ts';
