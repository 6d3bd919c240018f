/** The Papers screen: all papers in one list with a search, and the imports, each of which can be undone. */
import { IconFolderOpen } from '@tabler/icons-react'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { useData } from '../../hooks/use-data.tsx'
import { useImport } from '../../hooks/use-import.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { PaperBrowser } from './list/paper-browser.tsx'
import { StepList } from './step-list.tsx'

export function PapersScreen() {
  const { tell } = useSpeaker()
  const { steps, head } = useData()
  const { chooseFiles } = useImport()
  const isEmpty = steps.length + (head.invoices ?? []).length + (head.notices ?? []).length + (head.imports ?? []).length === 0
  const choose = (
    <Button kind="primary" icon={<IconFolderOpen aria-hidden="true" size="1.25rem" />} onClick={chooseFiles}>
      {tell('imports.screen.choose')}
    </Button>
  )
  return (
    <Page title={tell('app.nav.papers')} lead={tell('papers.lead')}>
      {isEmpty ? <EmptyState actions={choose}>{tell('papers.empty')}</EmptyState> : null}
      {!isEmpty && <PaperBrowser />}
      {steps.length > 0 && <StepList steps={steps} />}
    </Page>
  )
}
