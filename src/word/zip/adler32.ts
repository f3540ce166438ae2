// So many bytes are summed before a sum may pass 32 bits.
const atOnce = 5_552;
const modulus = 65_521;

/** The sum behind what zlib packs (RFC 1950). */
export function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (let from = 0; from < bytes.length; from += atOnce) {
    const end = Math.min(bytes.length, from + atOnce);
    for (let at = from; at < end; at += 1) {
      low += bytes[at] as number;
      high += low;
    }
    low %= modulus;
    high %= modulus;
  }
  return high * 65_536 + low;
}
