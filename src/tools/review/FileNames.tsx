import type { JSX } from 'preact';

import type { Beside } from '../../desk/index.ts';

/** Files by their paths, each with its sentence where it could not be read. */
export function FileNames({ files }: { readonly files: readonly Beside[] }): JSX.Element | null {
  if (files.length === 0) return null;
  return (
    <ul class="desk__files">
      {files.map(({ path, message }) => (
        <li key={path}>
          {path}
          {message === '' ? '' : `：${message}`}
        </li>
      ))}
    </ul>
  );
}
