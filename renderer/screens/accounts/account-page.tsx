/** One account: how it stands and why, its chart, its periods with their payments, its price, its papers. */
import { IconPencil } from '@tabler/icons-react'
import type { Account } from '../../../shared/model/household.ts'
import type { AccountReport } from '../../../shared/model/report.ts'
import { ButtonLink } from '../../components/button.tsx'
import { Page } from '../../components/page.tsx'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { hrefOf } from '../../route.ts'
import { questionsFor, refused } from './logic/candidates.ts'
import { chartRows } from './logic/chart-rows.ts'
import { periodRows } from './logic/period-rows.ts'
import { ChartCard } from './parts/chart-card.tsx'
import { HeadCard } from './parts/head-card.tsx'
import { PapersCard } from './parts/papers-card.tsx'
import { PeriodsCard } from './parts/periods-card.tsx'
import { PriceCard } from './parts/price-card.tsx'
import { ReadingsCard } from './parts/readings-card.tsx'
import { RefusedCard } from './parts/refused-card.tsx'
import { RemoveAccount } from './parts/remove-account.tsx'
import { ReviewCard } from './parts/review-card.tsx'
import { ToList } from './parts/to-list.tsx'
import { useTransactions } from './parts/use-transactions.ts'

export function AccountPage({ id }: { id: string }) {
  const { head, report } = useData()
  const { tell } = useSpeaker()
  const account = head.accounts.find((one) => one.id === id)
  const own = report.accounts.find((one) => one.id === id)
  if (!account || !own)
    return (
      <Page title={tell('accounts.title')} above={<ToList />}>
        <p>{tell('accounts.notFound')}</p>
      </Page>
    )
  return <Sheets account={account} report={own} />
}

function Sheets({ account, report }: { account: Account; report: AccountReport }) {
  const { head, report: whole, today } = useData()
  const { tell } = useSpeaker()
  const mine = <T extends { account: string }>(list: readonly T[] | undefined): T[] =>
    (list ?? []).filter((one) => one.account === account.id)
  const papers = { invoices: mine(head.invoices), notices: mine(head.notices), readings: mine(head.readings) }
  const questions = questionsFor(whole.review, account.id)
  const back = refused(head.decisions ?? [], account.id)
  const rows = useTransactions([...report.payments, ...questions, ...back].map((one) => one.transaction))
  const home = head.homes.find((one) => one.id === account.home)?.name
  return (
    <Page
      title={account.name}
      above={<ToList />}
      lead={[tell(`household.kind.${account.kind}`), account.provider, home].filter(Boolean).join(' · ')}
      actions={
        <ButtonLink icon={<IconPencil aria-hidden="true" size="1.125rem" />} href={hrefOf('accounts', account.id, 'edit')}>
          {tell('accounts.edit')}
        </ButtonLink>
      }
    >
      <HeadCard account={account} report={report} alerts={whole.alerts} />
      <ReviewCard account={account} questions={questions} rows={rows} />
      <ChartCard rows={chartRows(account, report, papers, today)} gap={report.gap} />
      <PeriodsCard account={account} periods={periodRows(report)} rows={rows} />
      <RefusedCard refused={back} rows={rows} />
      <PriceCard account={account} papers={papers} />
      <PapersCard account={account.id} />
      <ReadingsCard account={account} readings={papers.readings} />
      <RemoveAccount account={account} />
    </Page>
  )
}
