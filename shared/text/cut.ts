/** Cuts long texts where they may be cut. */

/** The text, or its beginning of at most `most` UTF-16 units and «…». No character beyond the basic plane is cut in half. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const last = text.charCodeAt(most - 1)
  return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most)}…`
}
