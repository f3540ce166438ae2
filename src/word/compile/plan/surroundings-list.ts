import { writeSurroundings } from '../../carry/index.ts';
import type { Neighbours, Surrounding } from '../../carry/index.ts';
import type { TagBlock, PlacedTag } from '../parse/index.ts';
import { SurroundingsFinder } from './find-surroundings.ts';
import type { PlannedPart } from './planned-part.ts';

/** What a template prints around its values, part by part. */
export class SurroundingsList {
  readonly #values = new Map<string, Map<string, Surrounding>>();
  readonly #rows = new Map<string, Neighbours>();

  /** `shown`: the fields that the part's tags show or go through. */
  add(
    source: PlannedPart,
    blocks: readonly TagBlock[],
    shown: ReadonlyMap<PlacedTag, string>,
  ): void {
    const finder = new SurroundingsFinder(source, blocks, shown);
    for (const [placed, field] of shown) {
      if (placed.tag.kind === 'print') {
        const known = this.#values.get(field) ?? new Map<string, Surrounding>();
        const surrounding = finder.ofValue(placed);
        this.#values.set(field, known.set(JSON.stringify(surrounding), surrounding));
      } else if (placed.tag.kind === 'open' && placed.tag.block === 'each') {
        const around = finder.ofRows(placed);
        // Printed as two tables, its rows' neighbours are not one thing.
        if (around !== undefined) this.#rows.set(field, this.#rows.has(field) ? {} : around);
      }
    }
  }

  write(): string {
    const values = [...this.#values].map(([field, list]): [string, Surrounding[]] => [
      field,
      [...list.values()],
    ]);
    return writeSurroundings({
      values: Object.fromEntries(values),
      rows: Object.fromEntries(this.#rows),
    });
  }
}
