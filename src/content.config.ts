import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';

import { contentRoot } from './disk/index.ts';
import { guideSchema } from './policy/index.ts';

const base = pathToFileURL(join(contentRoot(), 'content/policies/'));

/** Prose beside the data: ids are `<policy>`, `<policy>/dates` and `<policy>/<category>`. */
const guides = defineCollection({
  loader: glob({
    base,
    pattern: ['*/guide.md', '*/dates.md', '*/categories/*/guide.md'],
    generateId: ({ entry }) => entry.replace(/\/guide\.md$|\.md$/, '').replace('/categories/', '/'),
  }),
  schema: guideSchema,
});

export const collections = { guides };
