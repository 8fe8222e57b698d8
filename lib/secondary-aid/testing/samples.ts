import { plainDate } from '@/lib/core/plain-date'
import type { ApplicationRecord } from '../application-record.rules'
import type { RefusalRecord } from '../refusal-paper.rules'
import { centre } from './paper-text'

// Invented people and matters that several tests of papers share.

export const signatory = { name: 'Оксана Гриценко', position: 'керівниця центру' }

export const application: ApplicationRecord = {
  number: '17-ВД-2026-00012',
  on: plainDate('2026-11-20'),
  centre,
  applicant: {
    name: 'Шевченко Олена Василівна',
    sex: 'FEMALE',
    birthDate: plainDate('1985-02-28'),
    taxId: '',
    identityPaper: 'ID-картка 000000000',
    hasNoIdentityPaper: false,
    residence: 'вул. Липова, 3, м. Вербопіль',
    hasNoAddress: false,
    postalAddress: '',
    phones: '+380 50 000 00 00',
    email: '',
  },
  representative: null,
  siblings: [],
  loneChild: null,
  ownApplicationAge: 14,
  ruling: null,
  capacity: null,
  arrival: null,
  matter: {
    substance: 'Колишній чоловік не платить аліментів.',
    opposingParty: 'Шевченко Петро Іванович',
    court: 'Вербопільський міський суд',
    caseNumber: '',
    hearingOn: plainDate('2026-12-03'),
  },
  services: ['представництво', 'складення процесуальних документів'],
  category: { name: 'Малозабезпечена особа', basis: 'ст. 14, ч. 1, п. 1' },
  papers: [
    { name: 'Довідка про доходи', sheets: 2 },
    { name: 'Копія паспорта', sheets: 5 },
  ],
  earlierAid: '',
  wishedSex: 'FEMALE',
  signing: { kind: 'SELF' },
}

export const refusal: RefusalRecord['draft'] = {
  grounds: [
    {
      code: 'NOT_IN_CATEGORY',
      name: 'Особа не належить до жодної з категорій, які мають право на допомогу',
      norm: 'Закон № 3460-VI, ст. 20, ч. 1, п. 1',
      evidence: 'Довідка про доходи від 02.11.2026',
    },
  ],
  facts: 'Середньомісячний дохід вищий за два прожиткові мінімуми.',
  appeals: [
    { way: 'COURT', where: 'Вербопільський окружний адміністративний суд', term: '6 місяців' },
    { way: 'SUPERIOR_CENTRE', where: 'Координаційний центр', term: '1 рік' },
  ],
  offers: [
    { kind: 'PRIMARY_AID', on: plainDate('2026-11-24'), where: 'вул. Ратушна, 4' },
    {
      kind: 'PARTNER_REFERRAL',
      name: 'Управління соцзахисту',
      address: 'вул. Липова, 1',
      phone: '0800 000 000',
      hours: 'пн–пт 9–18',
    },
  ],
  signatory,
}
