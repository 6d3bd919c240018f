/** Answers one message of the window: sender and payload are checked against the table of shared/bridge.ts, then the handler acts. */
import {
  BRIDGE_CALLS,
  type BridgeAnswer,
  type BridgeCall,
  type BridgeErrorCode,
  type BridgePayload,
  type BridgeResult,
} from '../../shared/bridge.ts'
import { isTrusted, type Sender } from './sender.ts'

/** What the shell does for each message. */
export type Handlers = { [C in BridgeCall]: (payload: BridgePayload<C>) => BridgeResult[C] | Promise<BridgeResult[C]> }

const refuse = (code: BridgeErrorCode): { ok: false; error: { code: BridgeErrorCode } } => ({ ok: false, error: { code } })

/**
 * The answer to one call. Never rejects: of an exception only its text would cross to the page, and that text may hold a path.
 * `report` gets what went wrong, for the shell's own log.
 */
export async function answerCall<C extends BridgeCall>(
  call: C,
  sender: Sender | null,
  payload: unknown,
  handlers: Handlers,
  report: (error: unknown) => void,
): Promise<BridgeAnswer<C>> {
  if (!isTrusted(sender)) return refuse('bad-sender')
  const parsed = BRIDGE_CALLS[call].payload.safeParse(payload)
  if (!parsed.success) return refuse('bad-payload')
  try {
    return { ok: true, value: await handlers[call](parsed.data as BridgePayload<C>) }
  } catch (error) {
    report(error)
    return refuse('failed')
  }
}
