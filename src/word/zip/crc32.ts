// fflate has the sum, but hands it to no one.
const polynomial = 0xedb88320;

const table = /* @__PURE__ */ makeTable();

// Four bytes at a time ("slicing by four"): a part of ten thousand rows is 20 MB.
function makeTable(): Uint32Array {
  const sums = new Uint32Array(1024);
  for (let byte = 0; byte < 256; byte += 1) {
    let sum = byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ polynomial : sum >>> 1;
    sums[byte] = sum;
  }
  for (let at = 256; at < 1024; at += 1) {
    const before = sums[at - 256] ?? 0;
    sums[at] = (before >>> 8) ^ (sums[before & 255] ?? 0);
  }
  return sums;
}

/** CRC-32 as zip archives have it; `before` is the sum of the bytes that came before. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let sum = ~before;
  let at = 0;
  // The table holds every index that `& 255` can make: `|| 0` only satisfies the checker.
  for (const end = bytes.length - 3; at < end; at += 4) {
    sum ^=
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    sum =
      (table[768 + (sum & 255)] as number) ^
      (table[512 + ((sum >>> 8) & 255)] as number) ^
      (table[256 + ((sum >>> 16) & 255)] as number) ^
      (table[sum >>> 24] as number);
  }
  for (; at < bytes.length; at += 1) {
    sum = (table[(sum ^ (bytes[at] as number)) & 255] as number) ^ (sum >>> 8);
  }
  return ~sum >>> 0;
}
