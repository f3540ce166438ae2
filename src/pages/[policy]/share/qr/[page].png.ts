import type { APIRoute } from 'astro';
import { toBuffer } from 'qrcode';

import { project } from '../../../../components/project.ts';
import { sharedPages } from '../../../../components/share.ts';
import { fullUrl } from '../../../../components/url.ts';

export async function getStaticPaths() {
  const { site, policies } = await project();
  return policies.flatMap((policy) =>
    sharedPages(policy).map(({ id, path }) => ({
      params: { policy: policy.id, page: id },
      props: { address: fullUrl(site.address, path) },
    })),
  );
}

/** A PNG, because a long press in WeChat reads only an <img> of pixels. */
export const GET: APIRoute<{ address: string }> = async ({ props }) => {
  const png = await toBuffer(props.address, { margin: 3, scale: 8, errorCorrectionLevel: 'M' });
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
