import type { APIRoute } from 'astro';

import { project } from '../components/project.ts';
import { fullUrl } from '../components/url.ts';

export const GET: APIRoute = async () => {
  const { site } = await project();
  return new Response(
    `User-agent: *\nAllow: /\nSitemap: ${fullUrl(site.address, '/sitemap.xml')}\n`,
  );
};
