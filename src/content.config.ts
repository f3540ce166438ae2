import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';

import { contentRoot } from './build/index.ts';

const base = pathToFileURL(join(contentRoot(), 'content/policies/'));

/** Prose beside the data: ids are `<policy>`, `<policy>/dates` and `<policy>/<category>`. */
const guides = defineCollection({
  loader: glob({
    base,
    pattern: ['*/guide.md', '*/dates.md', '*/categories/*/guide.md'],
    generateId: ({ entry }) => entry.replace(/\/guide\.md$|\.md$/, '').replace('/categories/', '/'),
  }),
  schema: z.strictObject({
    /** The page's first question answered in one sentence that can be forwarded. */
    answer: z.string().optional(),
    /** Short rows under the title: who, how much, until when. */
    summary: z.array(z.strictObject({ label: z.string(), text: z.string() })).default([]),
  }),
});

export const collections = { guides };
