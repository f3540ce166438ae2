import { say, writeDay } from '../base/index.ts';
import type { Day } from '../base/index.ts';
import type { Round } from '../policy/index.ts';
import { dayAfter, dueDay, readDuration } from './due-day.ts';
import type { PolicyBundle } from './project.ts';

/** A duty whose event a round gives the day of. */
export interface DatedDuty {
  readonly duty: PolicyBundle['duties'][number];
  readonly from: Day;
  /** The last day; of what is to be done again and again, the first time's. */
  readonly to: Day;
  readonly inWorkdays: boolean;
}

/** What is to be done after the events that a round gives the day of, the earliest first. */
export function datedDuties(policy: PolicyBundle, round: Round): readonly DatedDuty[] {
  const opened = (duty: DatedDuty['duty']): boolean =>
    duty.categories?.some((id) => round.categories.includes(id)) ?? true;
  return policy.duties
    .filter(opened)
    .flatMap((duty): readonly DatedDuty[] => {
      const from = new Map(Object.entries(round.events)).get(duty.after);
      const long = duty.within ?? duty.every;
      if (from === undefined || long === undefined) return [];
      const inWorkdays = readDuration(long).unit === 'workdays';
      return [{ duty, from, to: dueDay(from, long), inWorkdays }];
    })
    .sort((one, other) => (one.to < other.to ? -1 : Number(one.to > other.to)));
}

/** Deadlines of a round, and what is to be done after its events, as a calendar to keep (RFC 5545). */
export function roundCalendar(policy: PolicyBundle, round: Round, address: string): string {
  const { words } = policy;
  const deadlines = round.deadlines.map(({ level, day, note }, index) => ({
    id: `deadline-${index + 1}`,
    day,
    title: say(words, 'site.dates.ics.deadline', { title: policy.shortTitle, level }),
    text: [round.title, note ?? ''],
    rule: [],
  }));
  const duties = datedDuties(policy, round).map(({ duty, from, to, inWorkdays }) => ({
    id: duty.id,
    day: to,
    title: `${duty.who}${duty.what}`,
    text: [
      say(words, 'site.dates.duties.from', { after: duty.after, day: writeDay(from) }),
      duty.quote ?? duty.source ?? '',
      duty.note ?? '',
      inWorkdays ? say(words, 'site.dates.duties.workdays') : '',
    ],
    rule: duty.every === undefined ? [] : againAndAgain(duty.every),
  }));
  const events = [...deadlines, ...duties].flatMap(({ id, day, title, text, rule }) => [
    'BEGIN:VEVENT',
    `UID:${policy.id}-${round.id}-${id}@shenbao`,
    // The same content gives the same file.
    `DTSTAMP:${plain(round.opens ?? day)}T000000Z`,
    `DTSTART;VALUE=DATE:${plain(day)}`,
    `DTEND;VALUE=DATE:${plain(dayAfter(day))}`,
    ...rule,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped([...text, address].filter(Boolean).join('\n'))}`,
    `URL:${address}`,
    'END:VEVENT',
  ]);
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Shenbao//Dates//ZH'];
  return [...head, ...events, 'END:VCALENDAR'].map((line) => `${fold(line)}\r\n`).join('');
}

function againAndAgain(every: string): readonly string[] {
  const { count, unit } = readDuration(every);
  // Calendars know no working days.
  if (unit === 'workdays') return [];
  return [`RRULE:FREQ=${unit === 'months' ? 'MONTHLY' : 'DAILY'};INTERVAL=${count}`];
}

function plain(day: Day): string {
  return day.replaceAll('-', '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`);
}

/** No line is longer than 75 bytes; the next goes on behind a space, between whole signs. */
function fold(line: string): string {
  const lines: string[] = [];
  let open = '';
  for (const sign of Array.from(line)) {
    if (new TextEncoder().encode(open + sign).length > 75) {
      lines.push(open);
      open = ' ';
    }
    open += sign;
  }
  return [...lines, open].join('\r\n');
}
