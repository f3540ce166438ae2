import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

import type { AstroPrerenderer } from 'astro';

import { keptRecord } from '../../disk/index.ts';
import type { KeptRecord } from '../../disk/index.ts';
import { extensionName } from '../load/extension/load-extension.ts';
import { policyInputs } from '../load/load-project.ts';
import { takePageData } from './page-data.ts';

/** What stands below a policy's address: pages, pictures, calendars. */
interface Pages {
  /** Each by its path in the site, as it is written. */
  readonly made: ReadonlyMap<string, Uint8Array>;
  /** What their tools are given, by the files' paths. */
  readonly data: ReadonlyMap<string, string>;
  /** The sheets and scripts that they name, by their files' names. */
  readonly assets: readonly string[];
}

/** The record of a policy's pages, by its id, as content is when it is asked for. */
type PagesRecord = (id: string) => KeptRecord<Pages> | undefined;

/**
 * Pages are made of the policy's own folders, of what all policies share, and of code, as `scripts`
 * is the key of; those of one that changes another of whatever there is. Nothing in them depends on
 * the day they are built.
 */
export function pagesRecord(scripts: string | undefined, root: string): PagesRecord {
  return (id) => {
    if (scripts === undefined) return undefined;
    const changesAnother = existsSync(join(root, 'content/policies', id, extensionName));
    const inputs = changesAnother ? ['content', 'templates'] : policyInputs(id);
    return keptRecord(`pages ${process.env['NODE_ENV'] ?? ''} ${scripts} ${id}`, root, inputs);
  };
}

/** One policy, while its pages are made. */
interface Making {
  readonly made: Map<string, Uint8Array>;
  readonly data: Map<string, string>;
  /** How many are still to come. */
  left: number;
}

interface Settings {
  /** Of each policy, as they were before any of content was read. */
  readonly before: ReadonlyMap<string, ReturnType<PagesRecord>>;
  /** As they are once code is bundled and content read. */
  readonly now: () => PagesRecord;
  readonly base: string;
  /** The folder that sheets and scripts are written to. */
  readonly assets: string;
  /** Is told of all paths before, in their order. */
  readonly expect: (paths: readonly string[]) => void;
  /** Is shown each of them once, with nothing where it is no page: those that were kept come first. */
  readonly see: (path: string, html: string) => void;
  /** Writes a file of the site. */
  readonly write: (path: string, content: string | Uint8Array) => void;
}

/**
 * Renders a policy's pages only where content or code has changed since they last were; of others Astro
 * is not told, they are laid down at once. What changed while it was read is not kept; where one of the
 * sheets and scripts that kept pages name isn't there, all of them are rendered.
 */
export function keepPages(usual: AstroPrerenderer, settings: Settings): AstroPrerenderer {
  const { before, now, base, assets, expect, see, write } = settings;
  const policyOf = (path: string): string => /^\/?([^/]+)\//.exec(path)?.[1] ?? '';
  const counts = new Map<string, number>();
  const making = new Map<string, Making>();
  let here: ReadonlySet<string> = new Set();
  let recordNow: PagesRecord | undefined;

  const show = (path: string, bytes: Uint8Array): void => {
    see(path, path.endsWith('/') ? Buffer.from(bytes).toString() : '');
  };

  /** Whether the policy's pages could be laid down as they were kept. */
  function layDown(id: string): boolean {
    const kept = before.get(id)?.read()?.result;
    if (kept?.assets.every((name) => here.has(name)) !== true) return false;
    if (kept.made.size !== counts.get(id)) return false;
    for (const [path, text] of kept.data) write(path, text);
    for (const [path, bytes] of kept.made) {
      write(`/${fileOf(path)}`, bytes);
      show(path, bytes);
    }
    return true;
  }

  function start(id: string): Making {
    const policy: Making = { made: new Map(), data: new Map(), left: counts.get(id) ?? 0 };
    making.set(id, policy);
    return policy;
  }

  takePageData(({ page, path, text }) => {
    write(path, text);
    making.get(policyOf(page))?.data.set(path, text);
  });

  function end(id: string, { made, data }: Making): void {
    making.delete(id);
    const record = before.get(id);
    recordNow ??= now();
    if (recordNow(id)?.key !== record?.key) return;
    record?.write({ made, data, assets: assetsOf(made, basename(assets)) });
  }

  return {
    ...usual,
    setup: async () => {
      await usual.setup?.();
      here = new Set(readdirSync(assets));
    },
    getStaticPaths: async () => {
      const paths = await usual.getStaticPaths();
      for (const { pathname } of paths) {
        const id = policyOf(pathname);
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
      // One policy after the other: none waits in memory for the last.
      paths.sort((one, other) => (fileOf(one.pathname) < fileOf(other.pathname) ? -1 : 1));
      expect(paths.map(({ pathname }) => pathname));
      const laid = new Set([...counts.keys()].filter((id) => before.has(id) && layDown(id)));
      return paths.filter(({ pathname }) => !laid.has(policyOf(pathname)));
    },
    render: async (request, options) => {
      const path = new URL(request.url).pathname.slice(base.length);
      const id = policyOf(path);
      const policy = before.has(id) ? (making.get(id) ?? start(id)) : undefined;
      const rendered = await usual.render(request, options);
      const response = 'response' in rendered ? rendered.response : rendered;
      if (!response.ok) {
        see(path, '');
        return response;
      }
      const bytes = new Uint8Array(await response.arrayBuffer());
      show(path, bytes);
      if (policy !== undefined) {
        policy.made.set(path, bytes);
        policy.left -= 1;
        if (policy.left === 0) end(id, policy);
      }
      return new Response(Buffer.from(bytes));
    },
  };
}

/** Where a path is written, from the site's folder. */
function fileOf(path: string): string {
  const file = path.replace(/^\//, '');
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

/** The sheets and scripts in `folder` that pages name. */
function assetsOf(made: Pages['made'], folder: string): readonly string[] {
  const named = new RegExp(`/${folder}/([^"?#<\\s]+)`, 'g');
  const names = [...made].flatMap(([path, bytes]) =>
    path.endsWith('/')
      ? [...Buffer.from(bytes).toString().matchAll(named)]
          .map(([, name = '']) => name)
          .filter((name) => !name.endsWith('.json'))
      : [],
  );
  return [...new Set(names)];
}
