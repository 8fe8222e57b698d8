import { describe, expect, it } from 'vitest'
import { LOCALES } from './locale'
import en from './messages/en'
import uk from './messages/uk'
import { type Domain, readMessages } from './sent-messages'

const all = { uk, en }
const isDomain = (name: string): name is Domain => name in uk
const domains = Object.keys(uk).filter(isDomain)

describe('readMessages', () => {
  it.each(LOCALES)('finds the file of every domain (%s)', async (locale) => {
    expect(await readMessages(locale, domains)).toEqual(all[locale])
  })

  it('gives the domains asked for and no others', async () => {
    expect(Object.keys(await readMessages('uk', ['keys', 'secondaryAid']))).toEqual(['keys', 'secondaryAid'])
  })

  it('gives of a domain the parts asked for and no others', async () => {
    const { secondaryAid } = uk
    expect(await readMessages('uk', ['secondaryAid.state', 'keys', 'secondaryAid.choice'])).toEqual({
      secondaryAid: { state: secondaryAid.state, choice: secondaryAid.choice },
      keys: uk.keys,
    })
  })

  it('reads once what is asked for twice', () => {
    expect(readMessages('uk', ['card', 'desk'])).toBe(readMessages('uk', ['card', 'desk']))
  })
})
