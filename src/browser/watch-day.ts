import { chinaDay } from '../base/index.ts';
import type { Day } from '../base/index.ts';

/** Tells the day in China, at once and whenever a new one begins while the page is open. */
export function watchDay(onDay: (day: Day) => void): void {
  let told: Day | undefined;
  const look = (): void => {
    const day = chinaDay(new Date());
    if (day === told) return;
    told = day;
    onDay(day);
  };
  const wait = (): void => {
    look();
    window.setTimeout(wait, untilTomorrow(Date.now()) + 500);
  };
  wait();
  // A computer that slept over midnight wakes with its timers late.
  document.addEventListener('visibilitychange', look);
}

/** Milliseconds until the next day begins in China, eight hours ahead the whole year. */
function untilTomorrow(now: number): number {
  const day = 86_400_000;
  const ahead = 8 * 3_600_000;
  return day - ((now + ahead) % day);
}
