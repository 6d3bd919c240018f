/** The text of a PDF as it stands on its pages, whichever library took it out. */

/** A run of letters. Lengths are in points (1/72 inch) from the top left corner; `y` is the line the letters stand on. */
export interface TextItem {
  text: string
  x: number
  y: number
  width: number
  /** Size of the type. */
  height: number
}

export interface TextPage {
  width: number
  height: number
  items: TextItem[]
}

/** What could be had of a PDF: its text, or why there is none. */
export type PdfText =
  | { state: 'read'; pages: TextPage[] }
  /** Opens with a password only. */
  | { state: 'locked' }
  | { state: 'broken' }
  /** More pages, more text or more work than is read. */
  | { state: 'tooLong'; pages: number }
