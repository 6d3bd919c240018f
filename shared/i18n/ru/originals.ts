/** Wording of kept files: the window that shows one, and the archive of all of them. */
export const originals = {
  archive: {
    strange: 'это не архив документов Сверки; выберите ZIP, который она сохранила',
  },
} as const
