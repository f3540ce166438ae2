const chunk = 0x2000;

/** Bytes → base64; works in workers, pages and Node alike. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += chunk) {
    // `apply` takes what has a length; a spread would walk the bytes one by one.
    binary += String.fromCharCode.apply(
      null,
      bytes.subarray(at, at + chunk) as unknown as number[],
    );
  }
  return btoa(binary);
}

/** Base64 → bytes; throws a DOMException on text that is no base64. */
export function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
