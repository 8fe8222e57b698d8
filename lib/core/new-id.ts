/**
 * A new random UUID (version 4) made in the browser: the key of a submission, so that pressing twice makes one record.
 *
 * `crypto.randomUUID` is not there without https, and an office's own network mostly has none.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  // RFC 9562: the version in the seventh byte, the variant in the ninth.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
