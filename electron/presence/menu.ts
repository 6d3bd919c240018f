/** The program menu: only what works offline. Electron's own menu links to web pages and offers to reload. */
import type { MenuItemConstructorOptions } from 'electron'
import type { Speaker } from '../../shared/i18n/speaker.ts'

/** On macOS copy and paste work only through menu items; elsewhere the menu hides until Alt is pressed. */
export function programMenu(platform: string, speaker: Speaker): MenuItemConstructorOptions[] {
  const edit: MenuItemConstructorOptions = {
    label: speaker.tell('shell.menu.edit'),
    submenu: [
      { role: 'undo', label: speaker.tell('shell.menu.undo') },
      { role: 'redo', label: speaker.tell('shell.menu.redo') },
      { type: 'separator' },
      { role: 'cut', label: speaker.tell('shell.menu.cut') },
      { role: 'copy', label: speaker.tell('shell.menu.copy') },
      { role: 'paste', label: speaker.tell('shell.menu.paste') },
      { role: 'selectAll', label: speaker.tell('shell.menu.selectAll') },
    ],
  }
  const view: MenuItemConstructorOptions = {
    label: speaker.tell('shell.menu.view'),
    submenu: [
      { role: 'zoomIn', label: speaker.tell('shell.menu.zoomIn') },
      { role: 'zoomOut', label: speaker.tell('shell.menu.zoomOut') },
      { role: 'resetZoom', label: speaker.tell('shell.menu.resetZoom') },
      { role: 'togglefullscreen', label: speaker.tell('shell.menu.fullScreen') },
    ],
  }
  return platform === 'darwin' ? [{ role: 'appMenu' }, edit, view, { role: 'windowMenu' }] : [edit, view]
}
