import { describe, expect, it } from 'vitest'
import type { WordedForm } from './mandate-draft.schema'
import { readAnew } from './worded-mandate.rules'

const begun: WordedForm = {
  matter: 'Виселення',
  body: '',
  caseNumber: '',
  stage: '',
  services: ['REPRESENTATION'],
  interpreter: '',
  marks: '',
  contact: '067 123 45 67',
  contactBy: '2026-11-30',
  signatoryPosition: 'керівниця',
  lawyerPosition: '',
  lawyerName: '',
  powersPaper: '',
  validTo: null,
}
const seen = { revision: 2, form: begun }

describe('readAnew', () => {
  it('takes over what nobody has typed into', () => {
    const now = { revision: 2, form: { ...begun, contact: '050 765 43 21' } }
    expect(readAnew(seen, { ...begun, matter: 'Виселення з гуртожитку' }, now)).toEqual({
      form: { ...begun, matter: 'Виселення з гуртожитку', contact: '050 765 43 21' },
      clashes: [],
      isChanged: false,
      seen: now,
    })
  })

  it('keeps what was typed, and tells of it where something else stands now', () => {
    const now = { revision: 2, form: { ...begun, contact: '', services: [] } }
    const typed: WordedForm = { ...begun, contact: '067 123 45 67, після 18:00' }
    expect(readAnew(seen, typed, now)).toEqual({
      form: { ...typed, services: [] },
      clashes: ['contact'],
      isChanged: true,
      seen: { revision: 2, form: { ...begun, services: [] } },
    })
  })

  it('asks to compare when the wishes have changed, whatever the fields hold', () => {
    expect(readAnew(seen, begun, { ...seen, revision: 3 })).toMatchObject({ clashes: [], isChanged: true })
  })

  it('takes a chosen day of the first contact for no change of others when the next day comes', () => {
    const typed = { ...begun, contactBy: '2026-12-02' }
    const now = { revision: 2, form: { ...begun, contactBy: '2026-12-01' } }
    expect(readAnew(seen, typed, now)).toMatchObject({ form: typed, clashes: [], isChanged: false })
  })
})
