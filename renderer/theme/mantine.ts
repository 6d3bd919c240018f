/** Mantine's theme: everything it draws takes its colours and sizes from tokens.css (see base.css). */
import { createTheme, ModalRoot } from '@mantine/core'

export const theme = createTheme({
  fontFamily: 'var(--font)',
  defaultRadius: 'sm',
  respectReducedMotion: true,
  components: {
    // Locking the scroll would add a <style> element, which the content security policy forbids.
    ModalRoot: ModalRoot.extend({ defaultProps: { lockScroll: false, centered: true, transitionProps: { duration: 0 } } }),
  },
})
