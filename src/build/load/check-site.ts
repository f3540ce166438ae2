import type { Site } from '../../policy/index.ts';
import type { Loaded } from './load-file.ts';

/** What this project's own site.yaml once said, and names kept for examples by RFC 2606. */
const placeholder = /(^|\.)shenbao\.example$/;
/** Of this computer alone: what the site is tried out at. */
const local = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
const reserved = /\.(example|invalid|test)$|^(www\.)?example\.(com|net|org|cn)$/;

/** The address stands in QR codes and posters: one that leads nowhere is no address. */
export function checkSite({ data, complain }: Loaded<Site>): void {
  const url = URL.parse(data.address);
  const host = url?.hostname ?? '';
  if (url !== null && (!/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`)) {
    complain(['address'], `只写到域名为止，不带路径、问号和井号，例如 https://${host}`);
  } else if (placeholder.test(host)) {
    complain(['address'], `“${host}”是例子，不是网址：二维码和海报会印上它，请换成自己的`);
  } else if (reserved.test(host)) {
    complain(['address'], `“${host}”是例子用的网址，部署前请换成自己的`, 'warning');
  }
}

/** True while nobody has said where the site is to stand: good for trying it out, not for a QR code. */
export function isLocal({ address }: Site): boolean {
  return local.test(URL.parse(address)?.hostname ?? '');
}
