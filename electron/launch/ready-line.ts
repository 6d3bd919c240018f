/** What the desktop program prints when its window is on the screen, so that `npm start` knows that Electron works here. */
export const READY_LINE = 'sverka: window open'
