/** How much the program reads and tells at most. One place, so that a message names the same number that the code obeys. */

/** A statement of ten years is about 20 MB; what is far above that is no statement and would only fill the memory. */
export const MAX_FILE_MEGABYTES = 100
export const MAX_FILE_BYTES = MAX_FILE_MEGABYTES * 1024 * 1024

/** Bytes looked at to tell text from other things and to find its encoding: enough for any wording, quick on 20 MB. */
export const SAMPLE_BYTES = 64 * 1024

/** A table's header stands within its first lines; the longest preamble seen has 15. */
export const HEADER_LINES = 40

/** Operations, and rows of tables, in one file: thirty a day for ninety years. More of them would only fill the memory. */
export const MAX_ROWS = 1_000_000
/** Characters of one field of an operation that are kept; the longest purpose that a bank writes has about one thousand. */
export const LONGEST_FIELD = 4_000
/** Characters of a cell that can still be a sum, with its currency, its spaces and its side. */
export const LONGEST_SUM = 100
/** Problems told of one file; after them only their number is. */
export const MAX_PROBLEMS = 200
/** Characters of what a message quotes from a file. */
export const LONGEST_QUOTE = 1_000

/** Rows of one kind that are told one by one; more of them become one problem with their number and the first lines. */
export const MAX_ROWS_TOLD = 10

/** Rows between two reports of progress: a few milliseconds of work. */
export const ROWS_PER_STEP = 2_000
/** Characters parsed between two reports of progress: about as many rows. */
export const TEXT_PER_STEP = 256 * 1024

/** A statement of ten years with thirty operations a page has about 400 pages. */
export const MAX_PDF_PAGES = 500
/** Runs of letters in one PDF: 500 full pages have about 200,000. */
export const MAX_PDF_ITEMS = 400_000
/** A PDF that takes longer is no statement but a trap; a page of a statement takes some ten milliseconds. */
export const MAX_PDF_SECONDS = 60
/** Bytes that the text, fonts and tables of a PDF may unpack to: 400 pages of a statement unpack to 5 MB, large fonts to some more. */
export const MAX_PDF_UNPACKED_BYTES = 128 * 1024 * 1024
/** Files inside a PDF that are taken out, their bytes together, and the letters of a name: a hybrid invoice has one XML of some ten kilobytes. */
export const MAX_PDF_ATTACHMENTS = 20
export const MAX_PDF_ATTACHMENT_BYTES = 16 * 1024 * 1024
export const LONGEST_ATTACHMENT_NAME = 120
/** The same with the pictures, which are unpacked when pages are drawn: twenty pages in colours, scanned finely, unpack to 500 MB. */
export const MAX_PDF_PICTURE_BYTES = 512 * 1024 * 1024
/** Pixels of a picture on a page that is drawn: a page scanned with 600 dots an inch has 35 million. Larger ones are left out. */
export const MAX_PDF_PICTURE_PIXELS = 36_000_000
/** Memory that the taking out of a PDF's text may fill. */
export const MAX_PDF_MEMORY_MEGABYTES = 1024

/** Elements inside elements of an XML file; a bank's message has about fifteen. */
export const MAX_XML_DEPTH = 100
/** Elements of XML held in memory at once: an entry of a batch of 10,000 payments has 400,000. */
export const MAX_XML_KEPT = 1_000_000
/** Lines of one bill; a year of single phone calls has some thousand. */
export const MAX_INVOICE_LINES = 5_000

/** Bytes that an archive or a workbook may unpack to, all its files together: the largest real workbook of ten years has 80 MB. */
export const MAX_UNPACKED_MEGABYTES = 200
export const MAX_UNPACKED_BYTES = MAX_UNPACKED_MEGABYTES * 1024 * 1024
/** How many times its packed size a large file may unpack to: sheets and messages reach 40, a packed trap reaches 1000. */
export const MAX_UNPACK_RATIO = 200
/** Files in one archive. */
export const MAX_ARCHIVE_FILES = 1_000
/** Bytes of one file that the window hands out to be saved: an archive of kept files is cut into several below this. */
export const MAX_SAVED_BYTES = 512 * 1024 * 1024
/** Cells of one workbook, empty ones between filled ones included: ten years in twenty columns have two million. */
export const MAX_CELLS = 5_000_000
/** Sheets of one workbook. */
export const MAX_SHEETS = 100

/** Layouts that a household keeps or a file of them holds: a family has a handful. */
export const MAX_LAYOUTS = 200
/** Columns of a table that a layout can describe; the widest bank's table seen has 41. */
export const MAX_LAYOUT_COLUMNS = 200
/** Characters of one name or word in a layout. */
export const LONGEST_LAYOUT_TEXT = 200
/** Characters of a file of layouts; one layout has about one thousand. */
export const LONGEST_LAYOUTS_FILE = 1_000_000

/** Rows of a table that the column wizard looks at, and of these the ones that it shows. */
export const WIZARD_ROWS = 500
export const WIZARD_ROWS_SHOWN = 8

/** Pixels of a picture: phones take photos of up to 50 million, and less than one is enough to read a code. */
export const MAX_PICTURE_PIXELS = 64_000_000
/** A picture that takes longer is a trap; a photo of six million pixels takes a fraction of a second. */
export const MAX_PICTURE_SECONDS = 30
/** Codes taken from one picture or page; a bill has up to four. */
export const MAX_CODES = 20
/** Pages of a PDF on which codes are looked for; longer ones are no bills. */
export const MAX_CODE_PAGES = 20
/** How long the pages of a PDF may be searched for codes once its text is there. */
export const MAX_CODE_SECONDS = 20

/** Files attached to one e-mail that are read; a provider's letter has one or two, a month of receipts sent in one letter has thirty. */
export const MAX_MAIL_ATTACHMENTS = 100
/** Bytes of the headers of an e-mail, all its parts together; a well-travelled letter has about 20 KB. */
export const MAX_MAIL_HEADER_BYTES = 2 * 1024 * 1024
/** Parts inside parts of one e-mail; real letters have about five. */
export const MAX_MAIL_DEPTH = 50
/** Characters of a letter that are read; the longest of a provider, with its conditions, has some 30,000. */
export const LONGEST_LETTER = 100_000
/** Messages of one pasted text, each of which becomes a paper: a year of a bank's messages. */
export const MAX_MESSAGES = 200
