import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

/** Messages of one language by their full key, `clients.lookup.title`. */
export type Messages = Map<string, string>

/** Reads `<folder>/<domain>.json`, each nested as deep as it likes. */
export function readMessages(folder: string): Messages {
  const messages: Messages = new Map()
  const collect = (key: string, value: unknown) => {
    if (typeof value === 'string') messages.set(key, value)
    else if (value && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value)) collect(`${key}.${name}`, inner)
    }
  }
  for (const file of readdirSync(folder)) {
    if (file.endsWith('.json'))
      collect(file.slice(0, -5), JSON.parse(readFileSync(join(folder, file), 'utf8')))
  }
  return messages
}

/** What a message shows: its arguments, and the tags it wraps words in. */
export function argumentsOf(message: string): string[] {
  const found = new Set<string>()
  const visit = (elements: MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue
      // Only Ukrainian asks for a person’s gender, so what merely chooses a branch may differ.
      if (element.type === TYPE.tag) found.add(`<${element.value}>`)
      else if (element.type !== TYPE.select) found.add(`{${element.value}}`)
      if ('children' in element) visit(element.children)
      if ('options' in element) for (const option of Object.values(element.options)) visit(option.value)
    }
  }
  visit(parse(message))
  return [...found].sort()
}

/** One line for each way in which the English messages do not match the Ukrainian ones, or either is wrong. */
export function messageFaults(uk: Messages, en: Messages): string[] {
  const faults: string[] = []
  for (const key of uk.keys()) if (!en.has(key)) faults.push(`${key} has no English text`)
  for (const key of en.keys()) if (!uk.has(key)) faults.push(`${key} has no Ukrainian text`)
  for (const [language, messages] of [
    ['uk', uk],
    ['en', en],
  ] as const) {
    for (const [key, message] of messages) {
      if (message.trim() === '') faults.push(`${key} is empty (${language})`)
      try {
        argumentsOf(message)
      } catch (error) {
        faults.push(
          `${key} is not sound ICU (${language}): ${error instanceof Error ? error.message : error}`,
        )
      }
      // ' quotes in ICU and ʼ is not what Ukrainian keyboards and dictionaries of this product use.
      if (language === 'uk' && /\p{L}['ʼ`]\p{L}/u.test(message))
        faults.push(`${key}: the apostrophe is ’ (U+2019)`)
    }
  }
  if (faults.length > 0) return faults
  for (const [key, message] of uk) {
    const asked = argumentsOf(message).join(' ')
    const given = argumentsOf(en.get(key) ?? '').join(' ')
    if (asked !== given) faults.push(`${key}: the Ukrainian text has «${asked}», the English «${given}»`)
  }
  return faults
}

/**
 * Keys whose last part is written nowhere in the sources, neither as a word nor as part of a code:
 * nothing can ask for them. Whether a key that is asked for exists, the compiler says.
 */
export function unusedKeys(messages: Messages, sources: string[]): string[] {
  const words = new Set(sources.flatMap((source) => source.match(/[\p{L}\p{N}_]+/gu) ?? []))
  return [...messages.keys()].filter((key) => !words.has(key.split('.').at(-1) ?? ''))
}
