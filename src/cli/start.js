// Plain JavaScript, so that a Node too old to read TypeScript can still say what is wrong.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  const { enableCompileCache } = await import('node:module');
  // Compiled code is kept by what it was compiled from; where it can't be, it is compiled again.
  enableCompileCache(`${import.meta.dirname}/../../node_modules/.cache/node`);
  await import('./main.ts');
} else {
  process.stderr.write(
    `需要 Node 22.18 或更新的版本，现在是 ${process.versions.node}。` +
      '请运行 npm ci（会带上本项目自己的 Node 24），再用 npm start 或 npm run -s shenbao 启动。\n',
  );
  process.exitCode = 2;
}
