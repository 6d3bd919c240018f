/** The whole window: providers around the frame, and the screen that the address names. */
import { MantineProvider } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, useEffect, useMemo } from 'react'
import { speaker } from '../shared/i18n/speaker.ts'
import { todosOf } from '../shared/todos.ts'
import { styleNonce } from './bridge/strict-page.ts'
import { ErrorBoundary } from './components/error-boundary.tsx'
import { Frame, useRootMarks } from './components/frame/frame.tsx'
import { ToastsProvider } from './components/toasts.tsx'
import { type ProgramParts, ProgramProvider, useBridge, useProgram } from './hooks/program.tsx'
import { type Data, DataProvider, useLatestData } from './hooks/use-data.tsx'
import { useReporting } from './hooks/use-reporting.ts'
import { go, useRoute } from './hooks/use-route.ts'
import { SpeakerContext } from './hooks/use-speaker.tsx'
import { useToday } from './hooks/use-today.ts'
import type { Route } from './route.ts'
import { AccountsScreen } from './screens/accounts/index.tsx'
import { ImportFlow } from './screens/import/import-flow.tsx'
import { PapersScreen } from './screens/papers/index.tsx'
import { SettingsScreen } from './screens/settings/index.tsx'
import { hasDemo } from './screens/start/demo.ts'
import { DemoBar } from './screens/start/demo-bar.tsx'
import { Loading } from './screens/start/loading.tsx'
import { Opening } from './screens/start/opening.tsx'
import { TodayScreen } from './screens/today/index.tsx'
import { theme } from './theme/mantine.ts'

export function App({ parts }: { parts: ProgramParts }) {
  return (
    <ProgramProvider parts={parts}>
      <Themed>
        <ErrorBoundary>
          <Opening>
            <Window />
          </Opening>
        </ErrorBoundary>
      </Themed>
    </ProgramProvider>
  )
}

/** Theme, type size and language; a speaker for words said before the household is known. */
function Themed({ children }: { children: ReactNode }) {
  const { settings } = useProgram()
  const today = useToday()
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', false, { getInitialValueInEffect: false })
  const scheme = settings.theme === 'system' ? (systemDark ? 'dark' : 'light') : settings.theme
  const voice = useMemo(() => speaker(settings.language, 'RUB', today), [settings.language, today])
  useRootMarks(settings.language, settings.typeSize)
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme} getStyleNonce={styleNonce} withCssVariables={false} withGlobalClasses={false}>
      <SpeakerContext value={voice}>
        <ToastsProvider>{children}</ToastsProvider>
      </SpeakerContext>
    </MantineProvider>
  )
}

function Window() {
  const data = useLatestData(useToday())
  const { language } = useProgram().settings
  const currency = data?.head.currency ?? 'RUB'
  const today = data?.today
  const voice = useMemo(() => (today ? speaker(language, currency, today) : null), [language, currency, today])
  if (!data || !voice) return <Loading />
  return (
    <SpeakerContext value={voice}>
      <DataProvider data={data}>
        <ImportFlow>
          <Screens data={data} />
        </ImportFlow>
      </DataProvider>
    </SpeakerContext>
  )
}

function Screens({ data }: { data: Data }) {
  const route = useRoute()
  useReporting()
  const bridge = useBridge()
  // A reminder or the tray may ask for a screen.
  useEffect(() => bridge.on('show', ({ path }) => go(path)), [bridge])
  const attention = useMemo(() => {
    const { now } = todosOf(data.report, data.head.decisions ?? [])
    return { count: now.length, urgent: now.some(({ severity }) => severity === 'critical') }
  }, [data.report, data.head.decisions])
  return (
    <Frame screen={route.screen} attention={attention} bar={hasDemo(data.head) ? <DemoBar /> : null}>
      <ScreenOf key={`${route.screen}/${route.id ?? ''}/${route.part ?? ''}`} route={route} />
    </Frame>
  )
}

function ScreenOf({ route }: { route: Route }) {
  switch (route.screen) {
    case 'today':
      return <TodayScreen />
    case 'accounts':
      return <AccountsScreen id={route.id} part={route.part} />
    case 'papers':
      return <PapersScreen />
    case 'settings':
      return <SettingsScreen />
  }
}
