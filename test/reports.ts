// What runners' JSON reports say: how many tests passed, and which failed with what.
import { readFileSync } from 'node:fs';

export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** A line for each that failed: its place, its name and the beginning of what was said. */
  readonly failures: readonly string[];
}

/** Vitest's JSON report, as much of it as is read. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs: readonly {
    readonly ok: boolean;
    readonly title: string;
    readonly file: string;
    readonly line: number;
    readonly tests: readonly {
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
}

/** Playwright's JSON report, as much of it as is read. */
interface PlaywrightReport {
  readonly stats: Readonly<Record<'expected' | 'flaky' | 'unexpected' | 'skipped', number>>;
  readonly suites: readonly Suite[];
}

/**
 * Counts of a runner's report; a step without one counts as one test.
 *
 * @param file The report, where the step writes one: a crash may leave none, which is one failure.
 * @param code The step's exit code.
 */
export function countReport(file: string | undefined, code: number): Count {
  const report = file === undefined ? undefined : readReport(file);
  const failed = code === 0 ? 0 : 1;
  if (report === undefined) return { passed: 1 - failed, failed, skipped: 0, failures: [] };
  const counted = 'stats' in report ? countPlaywright(report) : countVitest(report);
  // A file that fails to load runs no test, so a bad exit is a failure even where none is counted.
  return { ...counted, failed: Math.max(counted.failed, failed) };
}

function readReport(file: string): VitestReport | PlaywrightReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport | PlaywrightReport;
  } catch {
    return undefined;
  }
}

function countVitest(report: VitestReport): Count {
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failing = assertionResults.filter((each) => each.status === 'failed');
    // A file that could not be loaded has no test to name.
    if (failing.length === 0 && status === 'failed') return [lineOf(name, '', message)];
    return failing.map((each) => lineOf(name, each.fullName, each.failureMessages.join('\n')));
  });
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = report;
  return { passed, failed, skipped, failures };
}

function countPlaywright({ stats, suites }: PlaywrightReport): Count {
  const failures = suites
    .flatMap(specsOf)
    .filter(({ ok }) => !ok)
    .map(({ file, line, title, tests }) => {
      const messages = tests.flatMap(({ results }) => results.map(({ error }) => error?.message));
      return lineOf(`${file}:${line}`, title, messages.find((each) => each !== undefined) ?? '');
    });
  const { expected, flaky, unexpected: failed, skipped } = stats;
  return { passed: expected + flaky, failed, skipped, failures };
}

function specsOf(suite: Suite): Suite['specs'] {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

function lineOf(place: string, name: string, message: string): string {
  const short = place.slice(place.lastIndexOf('/test/') + 1);
  const said = message.replace(/\u001b\[\d+m/g, '').replace(/\s+/g, ' ');
  return [short, name, said.slice(0, 300)].filter((part) => part !== '').join(' · ');
}
