import type { APIRoute } from 'astro';

import { project } from '../components/project.ts';
import { sharedPages } from '../components/share.ts';
import { fullUrl } from '../components/url.ts';

/** The pages that a search engine should know: those to read. */
export const GET: APIRoute = async () => {
  const { site, policies } = await project();
  const paths = ['/', ...policies.flatMap((policy) => sharedPages(policy).map(({ path }) => path))];
  const urls = paths.map((path) => `<url><loc>${fullUrl(site.address, path)}</loc></url>`);
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  const body = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>\n`;
  return new Response(head + body, { headers: { 'Content-Type': 'application/xml' } });
};
