/** What Node, browsers and workers have in common and the ECMAScript library does not declare. Nothing else may be used here. */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  readonly encoding: string
  decode(input?: ArrayBuffer | ArrayBufferView, options?: { stream?: boolean }): string
}
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>
}
/** A source of pieces that gives the next one when it is asked. */
declare class ReadableStream<T> {
  constructor(source: { pull(controller: { enqueue(piece: T): void; close(): void }): Promise<void> })
}
