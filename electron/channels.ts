/** The names under which the messages of shared/bridge.ts travel between preload and main process. */
import type { BridgeCall, BridgeEvent } from '../shared/bridge.ts'

export const callChannel = (call: BridgeCall): string => `sverka:call:${call}`
export const eventChannel = (event: BridgeEvent): string => `sverka:event:${event}`
