import type { JSX } from 'preact';

import type { Section } from '../../../form/index.ts';
import type { ApplyStore } from '../store.ts';

/** What is worked out of a section's answers, once the code for it has come. */
export function SectionWorked(props: {
  readonly store: ApplyStore;
  readonly section: Section;
}): JSX.Element | null {
  const { store, section } = props;
  const Worked = store.worked.value;
  // Most sections show none: of their answers nothing is worked out with each key.
  if (Worked === undefined || section.worked === undefined) return null;
  const { form, words } = store.payload;
  return (
    <Worked
      form={form}
      section={section}
      answers={store.tidy.value}
      words={words}
      year={store.year.value}
    />
  );
}
