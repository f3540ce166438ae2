import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { InputError, UsageError } from '../command.ts';
import type { Command } from '../command.ts';
import { parseOptions, refuseRest } from '../options.ts';
import { createSiteServer } from '../serve/site-server.ts';

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new UsageError(`--port ${text}：端口应是 0 到 65535 的整数`);
  }
  return port;
}

/** `shenbao` and `/shenbao` as the site was built with: `/shenbao/`. */
function readBase(text: string): string {
  const inner = text.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

export const serve: Command = {
  usage: 'serve [--port 4321] [--dir dist] [--base /]',
  purpose: '在本机打开已建好的站点，带上线时应有的安全响应头',
  run: async (args, { dist, warn }) => {
    const options = parseOptions(args, ['port', 'dir', 'base']);
    refuseRest(options);
    const port = readPort(options.values.port ?? '4321');
    const base = readBase(options.values.base ?? process.env['SHENBAO_BASE'] ?? '/');
    const folder = options.values.dir ?? dist;
    if (!existsSync(join(folder, 'index.html'))) {
      throw new InputError([`${folder} 里还没有建好的站点，请先运行 npm run build`]);
    }
    const server = createSiteServer({ folder, base });
    await new Promise<void>((listening, failed) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        failed(
          error.code === 'EADDRINUSE'
            ? new InputError([
                `端口 ${port} 已被占用：可能站点已在运行；也可换一个，例如 --port ${port + 1}`,
              ])
            : error,
        ),
      );
      server.listen(port, listening);
    });
    const address = server.address();
    const actual = typeof address === 'object' && address !== null ? address.port : port;
    warn(`站点已在 http://localhost:${actual}${base} 打开，按 Ctrl+C 结束`);
    return undefined;
  },
};
