/** Short stable digests of content, for the ids of documents: the same content gives the same id on every computer. */

/** One 32-bit lane: multiply and mix, as in the finaliser of MurmurHash3. */
function lane(text: string, seed: number): number {
  let hash = seed
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x85ebca6b)
    hash = (hash << 13) | (hash >>> 19)
  }
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** 96 bits of the parts as 24 hex digits. Not for secrets; a chance collision within one household is out of the question. */
export function digest(parts: readonly (string | number | undefined)[]): string {
  // The length stands before each part, so that ["ab", "c"] and ["a", "bc"] differ.
  const text = parts.map((part) => (part === undefined ? '-' : `${String(part).length}:${part}`)).join('|')
  return [0x9747b28c, 0x3c6ef372, 0x1b873593].map((seed) => lane(text, seed).toString(16).padStart(8, '0')).join('')
}
