import { describe, expect, it } from 'vitest'
import { type LegalTopicCode, legalBranchCodes, legalTopics, oftenTogether } from './legal-topics'
import {
  displayTopicName,
  findLegalTopic,
  findTopics,
  isLegalBranchCode,
  isLegalTopicCode,
  isSensitiveTopic,
  linkedTopics,
  listBranches,
  topicName,
} from './legal-topics.rules'

describe('findTopics', () => {
  it.each<[typed: string, first: LegalTopicCode, why: string]>([
    ['розлучення', 'DIVORCE', 'everyday word'],
    ['розірвання шлюбу', 'DIVORCE', 'its name'],
    ['не платить аліменти', 'ALIMONY', 'a whole phrase'],
    ['аліменти не платить', 'ALIMONY', 'in another order'],
    ['чоловік не платить аліменти', 'ALIMONY', 'with a word more'],
    ['алименты', 'ALIMONY', 'Russian spelling'],
    ['аліментів', 'ALIMONY', 'declined'],
    ['борг з аліментів', 'ALIMONY_DEBT', 'a name among its neighbours'],
    ['збільшити алімент', 'ALIMONY_CHANGE', 'a word half typed'],
    ['звільнили', 'DISMISSAL', 'what people say'],
    ['звільнили з роботи', 'DISMISSAL', 'longer'],
    ['скоротили', 'DISMISSAL', 'redundancy'],
    ['колектори', 'LOANS_COLLECTORS', 'everyday word'],
    ['колекторы звонят', 'LOANS_COLLECTORS', 'half Russian'],
    ['дзвонить колектор', 'LOANS_COLLECTORS', 'other order'],
    ['ухилянт', 'MOBILISATION', 'slang'],
    ['тцк', 'MOBILISATION', 'abbreviation'],
    ['повістка', 'MOBILISATION', 'the draft before the court'],
    ['відстрочка', 'DEFERMENT', 'name'],
    ['влк', 'MILITARY_MEDICAL', 'abbreviation'],
    ['убд', 'VETERAN_STATUS', 'abbreviation'],
    ['сзч', 'SZCH_CRIMINAL', 'abbreviation in two topics'],
    ['переселенець', 'IDP_STATUS', 'old word'],
    ['виплати впо', 'IDP_PAYMENTS', 'abbreviation'],
    ['зупинили виплати переселенцям', 'IDP_PAYMENTS', 'words of two phrases'],
    ['пропустив строк спадщини', 'INHERITANCE_TERM', 'phrase'],
    ['заповіт', 'WILL', 'name'],
    ['спадщина', 'INHERITANCE_ACCEPT', 'the first of a branch'],
    ['судовий наказ', 'COURT_ORDER_CIVIL', 'name'],
    ['скасувати судовий наказ', 'COURT_ORDER_CIVIL', 'phrase'],
    ['арешт картки', 'ACCOUNT_ARREST', 'name'],
    ['арештували карту', 'ACCOUNT_ARREST', 'declined'],
    ['виконавчий напис', 'EXECUTIVE_INSCRIPTION', 'name'],
    ['бє чоловік', 'DOMESTIC_VIOLENCE', 'apostrophe left out'],
    ['бʼє чоловік', 'DOMESTIC_VIOLENCE', 'apostrophe of a register'],
    ["б'є", 'DOMESTIC_VIOLENCE', 'typewriter apostrophe'],
    ['обмежувальний припис', 'DOMESTIC_VIOLENCE', 'term'],
    ['прописка', 'RESIDENCE_REGISTRATION', 'old word'],
    ['субсидія', 'SUBSIDY', 'name'],
    ['борг за газ', 'UTILITIES', 'phrase'],
    ['виселяють', 'EVICTION', 'verb'],
    ['пай', 'LAND_SHARE', 'three letters'],
    ['сусід переніс паркан', 'LAND_BOUNDARY', 'phrase'],
    ['пенсія', 'PENSION_AGE', 'name'],
    ['стаж не зарахували', 'PENSION_SENIORITY', 'phrase in other order'],
    ['загубив паспорт', 'PASSPORT', 'phrase'],
    ['шахраї зняли гроші', 'BANK_DISPUTE', 'phrase'],
    ['зруйноване житло', 'WAR_DAMAGE', 'phrase'],
    ['хабар', 'WHISTLEBLOWING', 'word'],
    ['безкоштовний адвокат', 'LEGAL_AID_ITSELF', 'phrase'],
    ['мобінг', 'WORKPLACE_DISCRIMINATION', 'word'],
    ['недієздатним', 'LEGAL_CAPACITY', 'declined'],
    ['п’яний за кермом', 'DRUNK_DRIVING', 'phrase'],
    ['розлученя', 'DIVORCE', 'a letter missed'],
    ['рзолучення', 'DIVORCE', 'two letters swapped'],
    ['аліиенти', 'ALIMONY', 'a letter changed'],
    ['звільнненя', 'DISMISSAL', 'swapped inside'],
    ['спадщинна', 'INHERITANCE_ACCEPT', 'a letter doubled'],
    ['fksvtynb', 'ALIMONY', 'Latin layout'],
    ['hjpkextyyz', 'DIVORCE', 'Latin layout'],
    ['cgflobyf', 'INHERITANCE_ACCEPT', 'Latin layout'],
    ["gtyc'z", 'PENSION_AGE', 'Latin layout with a key that is no letter'],
    ['НЕ ПЛАТИТЬ АЛІМЕНТИ!', 'ALIMONY', 'capitals and a mark'],
  ])('«%s» finds %s: %s', (typed, first) => {
    expect(findTopics(typed, 'uk').at(0)?.topic.code).toBe(first)
  })

  it.each<[typed: string, first: LegalTopicCode, why: string]>([
    ['divorce', 'DIVORCE', 'name'],
    ['alimony', 'ALIMONY', 'everyday word'],
    ['child support arrears', 'ALIMONY_DEBT', 'name'],
    ['fired', 'DISMISSAL', 'everyday word'],
    ['debt collectors', 'LOANS_COLLECTORS', 'part of the name'],
    ['evicted', 'EVICTION', 'another form'],
    ['asylum', 'ASYLUM_STATUS', 'everyday word'],
    ['вшмщксу', 'DIVORCE', 'Ukrainian layout'],
    ['розлучення', 'DIVORCE', 'Ukrainian typed on an English screen'],
  ])('in English «%s» finds %s: %s', (typed, first) => {
    expect(findTopics(typed, 'en').at(0)?.topic.code).toBe(first)
  })

  it.each(['розл', 'алім', 'спа', 'пенс', 'звіл', 'коле', 'мобіл'])(
    '«%s» already offers something',
    (typed) => {
      expect(findTopics(typed, 'uk').length).toBeGreaterThan(0)
    },
  )

  it('offers every topic by its own name, first', () => {
    const notFirst = legalTopics.filter(
      (topic) =>
        findTopics(topic.uk, 'uk').at(0)?.topic !== topic ||
        findTopics(topic.en, 'en').at(0)?.topic !== topic,
    )
    expect(notFirst.map(({ code }) => code)).toEqual([])
  })

  it('offers every topic by each of its everyday words, among the first three', () => {
    const lost = legalTopics.flatMap((topic) =>
      [...topic.say, ...topic.sayEn].filter(
        (words) => !findTopics(words, 'uk', 3).some((hit) => hit.topic === topic),
      ),
    )
    expect(lost).toEqual([])
  })

  it('says by which words it was found, unless by the name', () => {
    expect(findTopics('ухилянт', 'uk').at(0)?.because).toBe('ухилянт')
    expect(findTopics('заповіт', 'uk').at(0)?.because).toBeUndefined()
  })

  it.each(['', '   ', '!!!', 'ъ', 'qqqqqqqq', '20.08.2026'])('finds nothing in «%s»', (typed) => {
    expect(findTopics(typed, 'uk')).toEqual([])
  })

  it('gives no more than asked', () => {
    expect(findTopics('право', 'uk', 2).length).toBeLessThanOrEqual(2)
  })
})

describe('the classifier', () => {
  it('has 16 branches of 8 to 15 topics', () => {
    expect(legalBranchCodes).toHaveLength(16)
    for (const { topics } of listBranches('uk')) {
      expect(topics.length).toBeGreaterThanOrEqual(8)
      expect(topics.length).toBeLessThanOrEqual(15)
    }
  })

  it('names each code and each topic once', () => {
    expect(new Set(legalTopics.map(({ code }) => code)).size).toBe(legalTopics.length)
    expect(new Set(legalTopics.map(({ uk }) => uk)).size).toBe(legalTopics.length)
    expect(new Set(legalTopics.map(({ en }) => en)).size).toBe(legalTopics.length)
    expect(legalTopics.filter(({ code }) => isLegalBranchCode(code))).toEqual([])
  })

  it.each([
    'ASYLUM_STATUS',
    'CRIMINAL_VICTIM',
    'DOMESTIC_VIOLENCE',
    'IDP_STATUS',
    'LEGAL_CAPACITY',
    'LEGAL_FACTS_ID',
    'PSYCHIATRIC_CARE',
    'REHABILITATION',
    'REMOVAL',
    'STATELESSNESS',
    'TRAFFICKING',
    'VETERAN_STATUS',
    'WHISTLEBLOWING',
  ])('keeps the code %s of the eligibility rules', (code) => {
    expect(isLegalTopicCode(code)).toBe(true)
  })

  it('knows the branch FAMILY, which an eligibility rule names', () => {
    expect(isLegalBranchCode('FAMILY')).toBe(true)
    expect(isLegalBranchCode('toString')).toBe(false)
  })

  it('links topics to others, never to themselves', () => {
    for (const [code, linked] of Object.entries(oftenTogether)) {
      expect(linked).not.toContain(code)
      expect(new Set(linked).size).toBe(linked.length)
      expect(linked.length).toBeLessThanOrEqual(5)
    }
    expect(linkedTopics('DIVORCE').map(({ code }) => code)).toContain('ALIMONY')
    expect(linkedTopics('OTHER_TOPIC')).toEqual([])
  })
})

describe('displayTopicName', () => {
  it.each<[code: LegalTopicCode, uk: string, en: string]>([
    ['DOMESTIC_VIOLENCE', 'Особливий захист', 'Special protection'],
    ['SEXUAL_VIOLENCE', 'Особливий захист', 'Special protection'],
    ['PSYCHIATRIC_CARE', 'Особисте питання', 'Personal matter'],
    ['ALIMONY', 'Аліменти на дитину', 'Child support'],
  ])('shows %s to others as «%s»', (code, uk, en) => {
    const topic = findLegalTopic(code)
    expect(topic && displayTopicName(topic, 'uk')).toBe(uk)
    expect(topic && displayTopicName(topic, 'en')).toBe(en)
  })

  it('names no violence and no illness under a neutral name', () => {
    for (const topic of legalTopics.filter(isSensitiveTopic)) {
      expect(displayTopicName(topic, 'uk')).not.toBe(topicName(topic, 'uk'))
      expect(displayTopicName(topic, 'uk')).not.toMatch(/насильств|психіатр|полон|торгівл|інвалідн/i)
    }
  })

  it('knows no topic of an unknown code', () => {
    expect(findLegalTopic('NO_SUCH_TOPIC')).toBeUndefined()
  })
})
