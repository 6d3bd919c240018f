/** The drawing: outlined bars for what was charged, filled ones for what was paid, the tariff as a step line, the gap below. */
import { useSyncExternalStore } from 'react'
import { Bar, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { money as brand } from '../../../../shared/money.ts'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { axisTicks, type ChartRow } from '../logic/chart-rows.ts'
import { shortMonth } from '../logic/short-month.ts'
import styles from './chart.module.css'
import { ChartTip } from './chart-tip.tsx'

const LABEL = { fill: 'var(--soft)', fontSize: '0.875rem' }
const MARGIN = { top: 8, right: 4, bottom: 0, left: 4 }

export function Chart({ rows }: { rows: readonly ChartRow[] }) {
  const { money, language } = useSpeaker()
  const rem = useRem()
  const largest = Math.max(...rows.map((row) => Math.max(row.charged, row.paid, row.tariff ?? 0)))
  const ticks = axisTicks(largest)
  const owed = Math.max(...rows.map((row) => row.gap))
  const data = [...rows]
  const side = 4.75 * rem
  const sum = (minor: number): string => money(brand(minor))
  const months = (
    <XAxis
      dataKey="period"
      tickFormatter={(period: ChartRow['period']) => shortMonth(period, language)}
      tick={LABEL}
      tickLine={false}
      axisLine={{ stroke: 'var(--edge)' }}
      interval="equidistantPreserveStart"
      minTickGap={4}
    />
  )
  return (
    <div className={styles.chart}>
      <ResponsiveContainer width="100%" height={14 * rem}>
        <ComposedChart data={data} margin={MARGIN} barGap={2} barCategoryGap="22%" accessibilityLayer={false}>
          <Hatch id="charged-hatch" colour="var(--soft)" gap={6} />
          <CartesianGrid vertical={false} stroke="var(--line)" />
          {months}
          <YAxis
            width={side}
            ticks={ticks}
            domain={[0, ticks.at(-1) ?? 0]}
            tickFormatter={sum}
            tick={LABEL}
            tickLine={false}
            axisLine={false}
          />
          <Tooltip content={<ChartTip />} cursor={{ fill: 'var(--shade)' }} isAnimationActive={false} />
          <Bar
            dataKey="charged"
            fill="url(#charged-hatch)"
            stroke="var(--soft)"
            strokeWidth={1.5}
            isAnimationActive={false}
            maxBarSize={1.5 * rem}
          />
          <Bar dataKey="paid" fill="var(--act)" isAnimationActive={false} maxBarSize={1.5 * rem} />
          <Line dataKey="tariff" type="step" stroke="var(--ink)" strokeWidth={2} dot={false} activeDot={false} isAnimationActive={false} />
        </ComposedChart>
      </ResponsiveContainer>
      {owed > 0 && (
        <ResponsiveContainer width="100%" height={5.5 * rem}>
          <ComposedChart data={data} margin={MARGIN} barCategoryGap={0} accessibilityLayer={false}>
            <Hatch id="gap-hatch" colour="var(--short)" gap={4} />
            <XAxis dataKey="period" orientation="top" tick={false} tickLine={false} axisLine={{ stroke: 'var(--edge)' }} height={1} />
            <YAxis
              width={side}
              ticks={[0, owed]}
              domain={[0, owed]}
              tickFormatter={sum}
              tick={LABEL}
              tickLine={false}
              axisLine={false}
              reversed
            />
            <Bar dataKey="gap" fill="url(#gap-hatch)" stroke="var(--short)" strokeWidth={1.5} isAnimationActive={false} />
          </ComposedChart>
        </ResponsiveContainer>
      )}
    </div>
  )
}

/** Stripes, so that a filled shape is known by more than its colour. */
function Hatch({ id, colour, gap }: { id: string; colour: string; gap: number }) {
  return (
    <defs>
      <pattern id={id} width={gap} height={gap} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={gap} height={gap} fill="var(--card)" />
        <line x1="0" y1="0" x2="0" y2={gap} stroke={colour} strokeWidth={1.5} />
      </pattern>
    </defs>
  )
}

/** One rem in pixels: the chart grows with the type like everything else. */
function useRem(): number {
  return useSyncExternalStore(watchTypeSize, () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
}
const watchTypeSize = (changed: () => void): (() => void) => {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-type-size'] })
  return () => observer.disconnect()
}
