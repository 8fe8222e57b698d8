import type { Messages } from 'next-intl'
import type { Locale } from './locale'

export type Domain = keyof Messages
type Sent = Promise<Partial<Messages>>

const asked = new Map<string, Sent>()

/** The file of a domain is named after it: `secondaryAid` is `secondary-aid.json`. */
const fileOf = (domain: Domain): string => domain.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/**
 * The texts of these domains in one language, for components that run in the browser.
 *
 * Each file is a script of its own that the browser asks for once and keeps, rather than a part of what React sends:
 * they are several times longer than what a page says, and to write them down so took most of the time of a page.
 *
 * @returns the same promise each time, so that React need not wait again for what has come
 */
export function readMessages(locale: Locale, domains: readonly Domain[]): Sent {
  const key = [locale, ...domains].join(' ')
  const known = asked.get(key)
  if (known) return known
  const reading = Promise.all(domains.map((domain) => readDomain(locale, domain))).then(
    (read): Partial<Messages> => Object.fromEntries(read),
  )
  asked.set(key, reading)
  // What did not come is asked for again by the next screen.
  reading.catch(() => asked.delete(key))
  return reading
}

async function readDomain(locale: Locale, domain: Domain) {
  const { default: messages } = await import(`./messages/${locale}/${fileOf(domain)}.json`)
  return [domain, messages] as const
}
