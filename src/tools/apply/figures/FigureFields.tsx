import { Big } from 'big.js';
import { Fragment } from 'preact';
import type { JSX } from 'preact';

import { say, writeLabel } from '../../../base/index.ts';
import type { Words } from '../../../base/index.ts';
import type { AnswerSignals } from '../../../fields/index.ts';
import { numberOf, unitOf, yearsBack } from '../../../form/index.ts';
import type { Field, Form, Section } from '../../../form/index.ts';
import { writeQuantity } from '../../../rules/index.ts';
import { moveInGrid, takePasted } from './grid-moves.ts';
import { planFigures } from './plan-figures.ts';
import type { Figures } from './plan-figures.ts';

interface FigureProps {
  readonly section: Section;
  readonly checks: Form['checks'];
  readonly words: Words;
  readonly year: number | undefined;
  readonly answers: AnswerSignals;
  readonly isRequired: (field: Field) => boolean;
  /** Draws one question with all that is told of it. */
  readonly draw: (field: Field) => JSX.Element;
}

/** The questions of a section, its figures in grids: the unit once, the sum as it grows. */
export function FigureFields(props: FigureProps): JSX.Element {
  const { section, checks } = props;
  return (
    <>
      {planFigures(section, checks).map((figures) =>
        figures.kind === 'field' ? (
          <Fragment key={figures.field.id}>{props.draw(figures.field)}</Fragment>
        ) : figures.kind === 'years' ? (
          <Years {...props} {...figures} key="years" />
        ) : (
          <Parts {...props} {...figures} key={figures.total.id} />
        ),
      )}
    </>
  );
}

function Caption({ words, unit }: { readonly words: Words; readonly unit: string }): JSX.Element {
  return <p class="figures__unit">{say(words, 'apply.figures_unit', { unit })}</p>;
}

function Years(props: FigureProps & Extract<Figures, { kind: 'years' }>): JSX.Element {
  const { words, year, unit, lines, answers } = props;
  const heads = yearsBack.map((back) => writeLabel(`{year-${back}} 年`, words, year));
  const grid = lines.map(({ of }) => of);
  // A year that no line asks for would look like figures that are missing.
  const isAsked = (at: number): boolean => grid.some((of) => of[at]);
  return (
    <div
      class="figures figures--years"
      onKeyDown={(event) => moveInGrid(event, grid)}
      onPaste={(event) => takePasted(event, grid, answers)}
    >
      {unit !== undefined && <Caption words={words} unit={unit} />}
      <div class="figures__line figures__heads" aria-hidden="true">
        <span />
        {heads.map((head, at) => isAsked(at) && <span key={head}>{head}</span>)}
      </div>
      {lines.map(({ label, of }) => {
        const [first] = of.filter((field) => field !== undefined);
        const own = first && unitOf(first);
        return (
          <div class="figures__line" key={first?.id}>
            <p class="figures__name" aria-hidden="true">
              {label}
              {own !== unit && own !== undefined && say(words, 'apply.figures_own', { unit: own })}
              {of.some((field) => field && props.isRequired(field)) && (
                <span class="field__mark">{say(words, 'fields.required')}</span>
              )}
              {first?.help !== undefined && <span class="figures__help">{first.help}</span>}
            </p>
            {of.map(
              (field, index) =>
                isAsked(index) && (
                  <div class="figures__cell" key={yearsBack[index]}>
                    {field && (
                      <>
                        <span class="figures__year" aria-hidden="true">
                          {heads[index]}
                        </span>
                        {props.draw(field)}
                      </>
                    )}
                  </div>
                ),
            )}
          </div>
        );
      })}
    </div>
  );
}

function Parts(props: FigureProps & Extract<Figures, { kind: 'sum' }>): JSX.Element {
  const { words, unit, total, parts, answers } = props;
  const grid = [total, ...parts.flat()].map((field) => [field]);
  return (
    <div
      class="figures figures--sum"
      onKeyDown={(event) => moveInGrid(event, grid)}
      onPaste={(event) => takePasted(event, grid, answers)}
    >
      {unit !== undefined && <Caption words={words} unit={unit} />}
      {props.draw(total)}
      {parts.map((group) => (
        <div class="figures__parts" key={group[0]?.id}>
          {group.map((field) => (
            <Fragment key={field.id}>{props.draw(field)}</Fragment>
          ))}
          <Sum {...props} group={group} />
        </div>
      ))}
    </div>
  );
}

/** What the parts come to so far, and how far that is from the total where both are there. */
function Sum(
  props: FigureProps & { readonly total: Field; readonly group: readonly Field[] },
): JSX.Element {
  const { words, year, answers, total, group } = props;
  const given = group.flatMap((field) => numberOf(field, answers.of(field.id).value) ?? []);
  const sum = given.reduce((all, each) => all.plus(each), new Big(0));
  const whole = numberOf(total, answers.of(total.id).value);
  const unit = unitOf(total);
  const blank = group.length - given.length;
  const gap = whole?.minus(sum);
  const how = gap === undefined ? 'alone' : gap.eq(0) ? 'equal' : gap.gt(0) ? 'short' : 'over';
  return (
    <p
      // Parts that are still to come are no mistake.
      class={`figures__sum figures__sum--${how === 'short' && blank > 0 ? 'alone' : how}`}
      aria-live="polite"
    >
      {given.length > 0 &&
        say(words, `apply.figures_sum.${how}`, {
          sum: writeQuantity(sum, unit),
          label: writeLabel(total.label, words, year),
          distance: writeQuantity((gap ?? sum).abs(), unit),
        })}
      {given.length > 0 && blank > 0 && say(words, 'apply.figures_blank', { count: blank })}
    </p>
  );
}
