/** Lists by a key. */

/** Puts the value behind the others of its key; a key that is new begins a list. */
export function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
