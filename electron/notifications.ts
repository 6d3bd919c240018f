/** Shows a reminder as a notification of the system. */
import { Notification } from 'electron'
import type { Reminder } from './presence/reminders.ts'

/** Kept while it is on the screen: a notification that nobody holds is collected and its click is lost. */
let current: Notification | null = null

export const canNotify = (): boolean => Notification.isSupported()

/** Shows a reminder; a click opens the window. It is never the only record: tray and Today say the same. */
export function notify(reminder: Reminder, onClick: () => void): void {
  const made = new Notification({ title: reminder.title, body: reminder.body })
  made.on('click', onClick)
  made.on('close', () => {
    if (current === made) current = null
  })
  current = made
  made.show()
}
