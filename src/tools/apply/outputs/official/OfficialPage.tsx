import type { JSX } from 'preact';

import { say } from '../../../../base/index.ts';
import { isLeftOpen } from '../../../../compose/index.ts';
import type { FilledOfficial } from '../../../../compose/index.ts';
import type { DrawnOfficial } from '../../../work/fill-official.ts';
import { nameFields } from '../../store.ts';
import type { ApplyStore } from '../../store.ts';
import { FileDrop } from './FileDrop.tsx';
import { FormDrawing } from './FormDrawing.tsx';
import type { Official } from './official.ts';
import { placeNames } from './place-names.ts';
import { PlacedTable } from './PlacedTable.tsx';
import { OpenList, OthersList, UnplacedList } from './PlaceLists.tsx';

interface OfficialProps {
  readonly store: ApplyStore;
  readonly official: Official;
}

/** The .docx of the year's notice, filled by its labels; what did not match is placed by hand. */
export function OfficialPage({ store, official }: OfficialProps): JSX.Element {
  const { words } = store.payload;
  const filling = official.filling.value;
  const name = official.name.value;
  return (
    <>
      <p>{say(words, 'apply.official.lead')}</p>
      <p class="field__secrets">{say(words, 'fields.secrets')}</p>
      <FileDrop
        id="official-file"
        accept=".docx"
        label={say(words, name === '' ? 'apply.official.choose' : 'apply.official.choose_other')}
        hint={say(words, 'apply.official.drop')}
        onFile={(file) => void official.open(file)}
      />
      <div id="official-result" tabIndex={-1}>
        <p role="status">
          {filling.kind === 'working' &&
            say(words, filling.isHere ? 'fields.here' : 'apply.official.working')}
          {filling.kind === 'filled' &&
            say(
              words,
              isFitting(filling.filled) ? 'apply.official.result' : 'apply.official.none',
              {
                name,
                placed: filling.filled.placed.length,
                unplaced: filling.filled.unplaced.length,
                open: openPlaces(filling.filled).length,
              },
            )}
        </p>
        {filling.kind === 'refused' && (
          <div class="notice notice--error" role="alert">
            <p>{filling.sentence}</p>
            <p>{say(words, 'apply.official.untouched')}</p>
          </div>
        )}
      </div>
      {filling.kind === 'filled' && hasPlaces(filling.filled) && (
        <Filled store={store} official={official} filled={filling.filled} />
      )}
    </>
  );
}

/** Places that are the applicant's to fill. */
function openPlaces({ open }: FilledOfficial): FilledOfficial['open'] {
  return open.filter(isLeftOpen);
}

/** Some label of the form was known: else it is most likely no blank form of this kind. */
function isFitting({ placed }: FilledOfficial): boolean {
  return placed.length > 0;
}

function hasPlaces(filled: FilledOfficial): boolean {
  return isFitting(filled) || openPlaces(filled).length > 0;
}

function Filled(props: OfficialProps & { readonly filled: DrawnOfficial }): JSX.Element {
  const { store, official, filled } = props;
  const { words } = store.payload;
  const kept = store.kept.value;
  const names = placeNames(filled, words);
  const open = openPlaces(filled);
  const others = filled.open.filter((place) => !isLeftOpen(place));
  const hasChoices = Object.keys(official.choices.value).length > 0;
  return (
    <>
      {isFitting(filled) && <Download {...props} />}
      {isFitting(filled) && filled.missing.length > 0 && (
        <p class="notice notice--warn">
          {say(words, 'apply.official.missing', { count: filled.missing.length })}
        </p>
      )}
      {kept.length > 0 && (
        <p class="notice">
          {say(words, 'form.kept', { count: kept.length, names: nameFields(store, kept) })}
        </p>
      )}
      <FormDrawing words={words} official={official} filled={filled} names={names} />
      {filled.unplaced.length > 0 && (
        <UnplacedList words={words} official={official} filled={filled} names={names} />
      )}
      {open.length > 0 && (
        <OpenList words={words} official={official} filled={filled} names={names} open={open} />
      )}
      {others.length > 0 && <OthersList words={words} names={names} others={others} />}
      {filled.placed.length > 0 && (
        <PlacedTable words={words} official={official} filled={filled} names={names} />
      )}
      <div
        class={
          hasChoices ? 'official-again official-again--ready no-print' : 'official-again no-print'
        }
      >
        <p>
          <button
            type="button"
            class="button"
            disabled={!hasChoices}
            onClick={() => void official.again()}
          >
            {say(words, 'apply.official.again')}
          </button>
        </p>
      </div>
      <Mapping store={store} official={official} isFitting={isFitting(filled)} />
    </>
  );
}

function Download({ store, official }: OfficialProps): JSX.Element {
  const { words } = store.payload;
  const saved = official.saved.value;
  return (
    <>
      {official.isStale.value && (
        <div class="notice notice--warn">
          <p>{say(words, 'apply.official.stale')}</p>
          <p>
            <button type="button" class="button" onClick={() => void official.again()}>
              {say(words, 'apply.official.refresh')}
            </button>
          </p>
        </div>
      )}
      <p class="actions">
        <button type="button" class="button button--primary" onClick={official.download}>
          {say(words, 'apply.official.download')}
        </button>
      </p>
      <div role="status">
        {saved && (
          <div class="notice">
            <p class="notice__title">{say(words, 'apply.done')}</p>
            <p>
              {say(words, 'apply.file')}
              <a href={saved.url} download={saved.name}>
                {saved.name}
              </a>
            </p>
            <p>{say(words, 'apply.official.check')}</p>
          </div>
        )}
      </div>
    </>
  );
}

/** Where each field stands, as a file for colleagues who fill the same form. */
function Mapping(props: OfficialProps & { readonly isFitting: boolean }): JSX.Element {
  const { store, official } = props;
  const { words } = store.payload;
  const said = official.said.value;
  return (
    <>
      <h3>{say(words, 'apply.official.mapping')}</h3>
      <p>{say(words, 'apply.official.mapping_lead')}</p>
      {props.isFitting && (
        <p class="actions">
          <button type="button" class="button" onClick={official.saveMapping}>
            {say(words, 'apply.official.mapping_save')}
          </button>
        </p>
      )}
      <FileDrop
        id="mapping-file"
        accept=".json"
        label={say(words, 'apply.official.mapping_open')}
        onFile={(file) => void official.openMapping(file)}
      />
      <div role="status" class={said.length > 0 ? 'notice' : undefined}>
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </>
  );
}
