/** Shows a picture as wide as the window, or larger, to be moved about. */
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { Button } from '../../../components/button.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'

export function ZoomButton({ large, onChange }: { large: boolean; onChange(large: boolean): void }) {
  const { tell } = useSpeaker()
  const Icon = large ? IconZoomOut : IconZoomIn
  return (
    <Button small icon={<Icon aria-hidden="true" size="1.125rem" />} onClick={() => onChange(!large)}>
      {tell(large ? 'originals.smaller' : 'originals.larger')}
    </Button>
  )
}
