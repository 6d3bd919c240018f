/**
 * The one contract between the window and the computer around it. In the desktop program the preload script provides it over
 * IPC; in a browser `renderer/bridge/browser.ts` stands in. Neither side imports the other: they meet here.
 */
import { z } from 'zod'
import { LANGUAGES } from './i18n/dictionary.ts'
import { MAX_SAVED_BYTES } from './limits.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export const TYPE_SIZES = ['normal', 'large', 'huge'] as const

const settingFields = {
  language: z.enum(LANGUAGES),
  theme: z.enum(THEMES),
  typeSize: z.enum(TYPE_SIZES),
  /** Null: the default of the platform decides (off on GNOME, which shows no tray). */
  closeToTray: z.boolean().nullable(),
  reminders: z.boolean(),
  /** The keys 1 to 4 open the screens. Can be turned off, as WCAG 2.1.4 asks of keys without a modifier. */
  digitKeys: z.boolean(),
}
/** Settings of this computer (not of the household): they live in electron-store, in a browser in localStorage. */
export const ComputerSettings = z.object({
  language: settingFields.language.default('ru'),
  theme: settingFields.theme.default('system'),
  typeSize: settingFields.typeSize.default('normal'),
  closeToTray: settingFields.closeToTray.default(null),
  reminders: settingFields.reminders.default(true),
  digitKeys: settingFields.digitKeys.default(true),
})
/** A change of some settings. Without defaults: a setting that was not sent must not be filled in and so reset. */
export const SettingsPatch = z.object(settingFields).partial()
export type ComputerSettings = z.output<typeof ComputerSettings>

/**
 * What the main process must know to keep the tray right and to remind while the window is closed. Sentences are ready in the
 * language of the settings, because the main process reads no household.
 */
export const Snapshot = z.object({
  /** The day it was made for. */
  asOf: z.iso.date(),
  state: z.enum(['ok', 'soon', 'short', 'unknown', 'empty']),
  /** The sentence of the Today screen. */
  sentence: z.string().max(500),
  items: z
    .array(
      z.object({
        /** The alert's id: stable while the fact is the same. */
        id: z.string().max(300),
        text: z.string().max(500),
        /** The days on which to remind, earliest first, up to and including the last day to pay. */
        remindOn: z.array(z.iso.date()).max(60),
        payBy: z.iso.date().nullable(),
        critical: z.boolean(),
      }),
    )
    .max(500),
})
export type Snapshot = z.output<typeof Snapshot>

/** Counts that stand outside the database, so that a database that vanished is noticed (never taken for a first start). */
export const Sentinel = z.object({ accounts: z.number().int().min(0), transactions: z.number().int().min(0), changedAt: z.iso.datetime() })
export type Sentinel = z.output<typeof Sentinel>

export interface Environment {
  /** False in a plain browser: no tray, no reminders while closed. */
  desktop: boolean
  platform: string
  version: string
}

const SavedBytes = z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array && bytes.length <= MAX_SAVED_BYTES)

/** Every message from the window to the main process: what it takes and what it gives. Checked by the compiler on both sides. */
export const BRIDGE_CALLS = {
  environment: { payload: z.undefined() },
  readSettings: { payload: z.undefined() },
  writeSettings: { payload: SettingsPatch },
  saveSnapshot: { payload: Snapshot },
  readSentinel: { payload: z.undefined() },
  saveSentinel: { payload: Sentinel.nullable() },
  /** Offers a text as a file to save; gives false when the person thought better of it. */
  saveFile: { payload: z.object({ name: z.string().max(200), text: z.string().max(200_000_000) }) },
  /** The same for bytes: a kept file, or an archive of them. */
  saveBytes: {
    payload: z.object({ name: z.string().max(200), bytes: SavedBytes }),
  },
} as const
export type BridgeCall = keyof typeof BRIDGE_CALLS
export type BridgePayload<C extends BridgeCall> = z.output<(typeof BRIDGE_CALLS)[C]['payload']>
export interface BridgeResult {
  environment: Environment
  readSettings: ComputerSettings
  writeSettings: ComputerSettings
  saveSnapshot: true
  readSentinel: Sentinel | null
  saveSentinel: true
  saveFile: boolean
  saveBytes: boolean
}

/** What the main process tells the window. Where to go in the window is a path of the screens, such as `/accounts/a1`. */
export const BridgeEvents = {
  show: z.object({ path: z.string().max(300) }),
  /** The computer woke, was unlocked, or midnight passed: "today" may have changed. */
  dayMayHaveChanged: z.undefined(),
} as const
export type BridgeEvent = keyof typeof BridgeEvents
export type BridgeEventPayload<E extends BridgeEvent> = z.output<(typeof BridgeEvents)[E]>

export type BridgeErrorCode = 'bad-payload' | 'bad-sender' | 'failed'
export type BridgeAnswer<C extends BridgeCall> = { ok: true; value: BridgeResult[C] } | { ok: false; error: { code: BridgeErrorCode } }

/** What stands at `window.sverka`. One function a message; listeners return their unsubscribe. */
export type Bridge = {
  [C in BridgeCall]: BridgePayload<C> extends undefined
    ? () => Promise<BridgeAnswer<C>>
    : (payload: BridgePayload<C>) => Promise<BridgeAnswer<C>>
} & {
  on<E extends BridgeEvent>(event: E, listener: (payload: BridgeEventPayload<E>) => void): () => void
}
