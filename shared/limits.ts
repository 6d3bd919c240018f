/** How much the program reads and tells at most. One place, so that a message names the same number that the code obeys. */

/** A statement of ten years is about 20 MB; what is far above that is no statement and would only fill the memory. */
export const MAX_FILE_MEGABYTES = 100
export const MAX_FILE_BYTES = MAX_FILE_MEGABYTES * 1024 * 1024

/** Bytes looked at to tell text from other things and to find its encoding: enough for any wording, quick on 20 MB. */
export const SAMPLE_BYTES = 64 * 1024

/** A table's header stands within its first lines; the longest preamble seen has 15. */
export const HEADER_LINES = 40

/** Rows of one kind that are told one by one; more of them become one problem with their number and the first lines. */
export const MAX_ROWS_TOLD = 10

/** Rows between two reports of progress: a few milliseconds of work. */
export const ROWS_PER_STEP = 2_000
/** Characters parsed between two reports of progress: about as many rows. */
export const TEXT_PER_STEP = 256 * 1024
