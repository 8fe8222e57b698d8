import type { Messages } from 'next-intl'
import type { Locale } from './locale'

export type Domain = keyof Messages
/** A domain, or one part of it, `secondaryAid.decisions`: of a long file a page sends along only what it says. */
export type SentPart = Domain | { [D in Domain]: `${D}.${keyof Messages[D] & string}` }[Domain]
/** What the kit itself says, wherever it stands: given once, around every page. */
export const KIT: readonly SentPart[] = ['ui', 'fieldErrors', 'keys', 'layout']

type Sent = Promise<Partial<Messages>>

const asked = new Map<string, Sent>()

/** The file of a domain is named after it: `secondaryAid` is `secondary-aid.json`. */
const fileOf = (domain: string): string => domain.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/**
 * The texts of these domains, or of parts of them, in one language, for components that run in the browser.
 *
 * Each file is a script of its own that the browser asks for once and keeps, rather than a part of what React sends:
 * they are several times longer than what a page says, and to write them down so took most of the time of a page.
 *
 * @returns the same promise each time, so that React need not wait again for what has come
 */
export function readMessages(locale: Locale, parts: readonly SentPart[]): Sent {
  const key = [locale, ...parts].join(' ')
  const known = asked.get(key)
  if (known) return known
  const reading = Promise.all(parts.map((part) => readPart(locale, part))).then((read): Partial<Messages> => {
    const of = (domain: string) => read.flatMap(([name, messages]) => (name === domain ? [messages] : []))
    return Object.fromEntries(read.map(([domain]) => [domain, Object.assign({}, ...of(domain))]))
  })
  asked.set(key, reading)
  // What did not come is asked for again by the next screen.
  reading.catch(() => asked.delete(key))
  return reading
}

async function readPart(locale: Locale, asked: SentPart) {
  const [domain = '', part] = asked.split('.')
  const { default: messages } = await import(`./messages/${locale}/${fileOf(domain)}.json`)
  return [domain, part === undefined ? messages : { [part]: messages[part] }] as const
}
