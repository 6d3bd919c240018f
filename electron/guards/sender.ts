/** Who may call the shell: the top frame of our own page. */
import { isOwnPage } from './navigation.ts'

/** What is known of the frame that sent a message; Electron gives null when the frame is gone already. */
export interface Sender {
  url: string
  parent: unknown
}

export const isTrusted = (sender: Sender | null): boolean => sender !== null && sender.parent === null && isOwnPage(sender.url)
