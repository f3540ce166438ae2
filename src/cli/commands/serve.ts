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

/** This machine alone; `--host` opens the site to others. */
const ownAddress = '127.0.0.1';

function isOwn(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function whyNot({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `端口 ${port} 已被占用：可能站点已在运行；也可换一个，例如 --port ${port + 1}`;
    case 'EACCES':
      return `端口 ${port} 不让用，请换一个 1024 以上的，例如 --port 4321`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `--host ${host}：这台机器没有这个地址；只在本机打开的，不用写 --host`;
    default:
      return `打不开端口 ${port}：${message}`;
  }
}

export const serve: Command = {
  usage: 'serve [--port 4321] [--host 127.0.0.1] [--dir dist] [--base /]',
  purpose: '在本机打开已建好的站点，带上线时应有的安全响应头',
  run: async (args, { dist, warn }) => {
    const options = parseOptions(args, ['port', 'host', 'dir', 'base']);
    refuseRest(options);
    const port = readPort(options.values.port ?? '4321');
    const base = readBase(options.values.base ?? process.env['SHENBAO_BASE'] ?? '/');
    const folder = options.values.dir ?? dist;
    if (!existsSync(join(folder, 'index.html'))) {
      throw new InputError([`${folder} 里还没有建好的站点，请先运行 npm run build`]);
    }
    const host = options.values.host ?? ownAddress;
    const server = createSiteServer({ folder, base });
    await new Promise<void>((listening, failed) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        failed(new InputError([whyNot(error, host, port)])),
      );
      server.listen(port, host, listening);
    });
    const address = server.address();
    const actual = typeof address === 'object' && address !== null ? address.port : port;
    const name = host === ownAddress ? 'localhost' : host.includes(':') ? `[${host}]` : host;
    warn(`站点已在 http://${name}:${actual}${base} 打开，按 Ctrl+C 结束`);
    if (!isOwn(host)) warn(`--host ${host}：别的电脑也能打开，不只本机`);
    return undefined;
  },
};
