/** Which desktop the program stands on, where that changes what it may do. */

/** XDG_CURRENT_DESKTOP is a list with colons: `ubuntu:GNOME`, `GNOME-Classic:GNOME`. */
export const isGnome = (platform: string, desktop: string | undefined): boolean =>
  platform === 'linux' && (desktop ?? '').split(':').some((name) => /^gnome(-|$)/i.test(name))
