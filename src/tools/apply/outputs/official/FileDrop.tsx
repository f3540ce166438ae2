import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';

/** A file to choose, or to drop on the same spot. */
export function FileDrop(props: {
  readonly id: string;
  readonly label: string;
  /** Said on wide screens, where there is something to drag. */
  readonly hint?: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
}): JSX.Element {
  const { id, label, hint, accept, onFile } = props;
  const over = useSignal(false);
  return (
    <div
      class={over.value ? 'drop drop--over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => (over.value = false)}
      onDrop={(event) => {
        event.preventDefault();
        over.value = false;
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <label class="field__label" for={id}>
        {label}
      </label>
      <input
        type="file"
        id={id}
        accept={accept}
        // The same file can be chosen again after it was mended; until then its name stands here.
        onClick={(event) => (event.currentTarget.value = '')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
        }}
      />
      {hint !== undefined && <p class="drop__hint">{hint}</p>}
    </div>
  );
}
