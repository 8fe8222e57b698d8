import 'server-only'
import pino from 'pino'
import { env } from './env'

/** One JSON object a line on standard output. Never pass it a record of a client. */
export const log = pino({ level: env.LOG_LEVEL, base: undefined })

const PERSONAL = /[\p{Script=Cyrillic}ʼ’]{2,}|\d{5,}/gu

/**
 * Logs a fault with what a developer needs: kind, code, place. Words in Cyrillic and long numbers are
 * blotted out of the message, since a database may quote the value it choked on.
 */
export function logFault(error: unknown, where: string): void {
  const fault = error instanceof Error ? error : new Error(String(error))
  const [, ...frames] = (fault.stack ?? '').split('\n')
  log.error(
    {
      where,
      name: fault.name,
      code: 'code' in fault ? fault.code : undefined,
      message: fault.message.replace(PERSONAL, '…').slice(0, 400),
      at: frames.filter((frame) => frame.trim().startsWith('at ')).slice(0, 6),
    },
    'fault',
  )
}
