import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { importsOf } from './imports'
import type { Messages } from './messages'

/** A page by what its components in the browser say, each part of a domain with one who says it, and what is sent to them. */
export type PageTexts = { page: string; said: ReadonlyMap<string, string>; sent: readonly string[] }

/** A whole domain is sent for a part of it only where it is not much longer than the parts. */
const MOST_TIMES = 2
const FEW_LETTERS = 4000

/** Reads a page with the layouts around it and everything they import. */
export function textsOfPage(page: string, isPart: (name: string) => boolean): PageTexts {
  const said = new Map<string, string>()
  const sent = new Set<string>()
  const seen = new Set<string>()
  const walk = (file: string, isOfBrowser: boolean) => {
    const key = `${file} ${isOfBrowser}`
    if (seen.has(key) || !/\.tsx?$/.test(file) || !existsSync(file)) return
    seen.add(key)
    const source = sourceOf(file)
    const isClient = isOfBrowser || source.isClient
    for (const name of source.wrapped) if (isPart(name)) sent.add(name)
    if (isClient) for (const name of source.said) if (isPart(name) && !said.has(name)) said.set(name, file)
    for (const to of source.imports) walk(to, isClient)
  }
  for (const file of [page, ...layoutsAround(page)]) walk(file, false)
  return { page, said, sent: [...sent] }
}

type Source = { isClient: boolean; wrapped: string[]; said: string[]; imports: string[] }
const read = new Map<string, Source>()

/** Of a file that many pages lead to: read once. */
function sourceOf(file: string): Source {
  const known = read.get(file)
  if (known) return known
  const text = readFileSync(file, 'utf8')
  const source = {
    isClient: /^['"]use client['"]/m.test(text),
    wrapped: wrappedIn(text),
    said: saidIn(text),
    imports: importsOf(file, text).flatMap(({ to, isType }) => (isType ? [] : [to])),
  }
  read.set(file, source)
  return source
}

function layoutsAround(page: string): string[] {
  const folders: string[] = []
  for (let folder = dirname(page); folder !== dirname(folder); folder = dirname(folder)) folders.push(folder)
  return folders.map((folder) => join(folder, 'layout.tsx')).filter((file) => existsSync(file))
}

/** The domains a wrapper names, in its place or in a list beside it. */
function wrappedIn(text: string): string[] {
  const lists = [
    ...text.matchAll(/<(?:Client|Sent)Messages\b[^>]*?domains=\{\[([^\]]*)\]/g),
    ...text.matchAll(/readonly SentPart\[\] = \[([^\]]*)\]/g),
  ]
  return lists.flatMap(([, list = '']) => [...list.matchAll(/'([\w.]+)'/g)].map(([, name = '']) => name))
}

/** What hooks are asked for: `useTranslations('cases.term')` says a part, `useFaultText('offices')` may say all. */
function saidIn(text: string): string[] {
  const asked = [...text.matchAll(/\buse[A-Z]\w*\(\s*'([\w.]+)'/g)].map(([, name = '']) => name)
  const read = [...text.matchAll(/\buseMessages\(\)\.([\w.]+)/g)].map(([, name = '']) => name)
  return [...asked, ...read].map((name) => name.split('.').slice(0, 2).join('.'))
}

/** Around every page, whether it says all of it or not. */
const KIT = ['ui', 'fieldErrors', 'keys', 'layout']

const domainOf = (part: string) => part.split('.')[0] ?? ''

/** One line for each text that is said and not sent, or sent and not said. */
export function sentTextFaults(
  { page, said, sent }: PageTexts,
  lettersOf: (part: string) => number,
): string[] {
  const isSent = (part: string) => sent.includes(part) || sent.includes(domainOf(part))
  const parts = [...said.keys()]
  const missing = [...said]
    .filter(([part]) => !isSent(part))
    .map(([part, file]) => `${page}: «${part}», which ${file} says, is not sent`)
  const spare = sent.flatMap((name) => {
    const ofIt = parts.filter((part) => part === name || domainOf(part) === name || part === domainOf(name))
    if (KIT.includes(name)) return []
    if (ofIt.length === 0) return [`${page}: «${name}» is sent, and nothing says it`]
    if (name.includes('.') || ofIt.includes(name)) return []
    const needed = ofIt.reduce((sum, part) => sum + lettersOf(part), 0)
    const whole = lettersOf(name)
    return whole > needed * MOST_TIMES && whole - needed > FEW_LETTERS
      ? [`${page}: of «${name}» only ${ofIt.map((part) => `«${part}»`).join(', ')} is said`]
      : []
  })
  return [...missing, ...spare]
}

/** How long a domain, or a part of it, is. */
export function lettersIn(messages: Messages): (part: string) => number {
  return (part) =>
    [...messages].reduce(
      (sum, [key, text]) => (key.startsWith(`${part}.`) ? sum + key.length + text.length : sum),
      0,
    )
}
