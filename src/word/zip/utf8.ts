/** Text → UTF-8. Every browser of the floor has the encoder; fflate's own fallback is bytes. */
export function toUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
