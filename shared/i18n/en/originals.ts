/** Wording of kept files: the window that shows one, and the archive of all of them. */
export const originals = {
  archive: {
    strange: "this is not an archive of Sverka's documents; choose a ZIP that it saved",
  },
} as const
