/** What few policies have to draw. */
export { AwardList } from './AwardList.tsx';
export { ScoreView } from './ScoreView.tsx';
