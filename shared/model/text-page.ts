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

/** A file inside a PDF: the XML of a hybrid invoice. */
export interface PdfAttachment {
  name: string
  bytes: Uint8Array
}

/** A two-dimensional code as it was found in a picture or on a page. Its text is read from the bytes, because only they keep the charset. */
export interface FoundCode {
  bytes: Uint8Array
  /** From 1; a picture has one page. */
  page: number
}

/** What could be had of a picture: its codes (perhaps none), or why it could not be looked at. */
export type PictureCodes =
  | { state: 'read'; codes: FoundCode[] }
  /** A kind of picture that is not decoded here (HEIC, or WebP where no browser is at hand). */
  | { state: 'unknownKind'; kind: string }
  | { state: 'tooLarge' }
  | { state: 'broken' }

/** What could be had of a PDF: its text, or why there is none. */
export type PdfText =
  | { state: 'read'; pages: TextPage[]; attachments?: PdfAttachment[]; codes?: FoundCode[] }
  /** Opens with a password only. */
  | { state: 'locked' }
  | { state: 'broken' }
  /** More pages, more text or more work than is read. */
  | { state: 'tooLong'; pages: number }
