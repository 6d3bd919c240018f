/** The ways to bring files in, for any button on any screen; the flow itself is screens/import. */
import { createContext, useContext } from 'react'

export interface Importing {
  /** Opens the list of files. */
  chooseFiles(): void
  /** Opens the field for a pasted message. */
  pasteText(): void
  /** Reads files and shows the preview. */
  bring(files: File[]): void
}

export const ImportContext = createContext<Importing | null>(null)

export function useImport(): Importing {
  const importing = useContext(ImportContext)
  if (!importing) throw new Error('useImport needs the import flow above it')
  return importing
}
