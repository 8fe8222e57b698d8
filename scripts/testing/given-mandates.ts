import { randomUUID } from 'node:crypto'
import type { PlainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import type { ProviderFormInput } from '@/lib/secondary-aid/provider.schema'
import { ENTITLED, type GivenApplication, givenApplication } from './given-applications'
import { type GivenPerson, givenClient } from './givens'

// Grants and providers as the product's own commands make them.

const advocate: Omit<ProviderFormInput, 'unitId'> = {
  kind: 'ADVOCATE',
  surname: 'Тарасенко',
  givenName: 'Марія',
  patronymic: 'Петрівна',
  sex: 'FEMALE',
  position: '',
  certificate: '№ 2041 від 12.04.2015',
  registerEntry: '№ 318',
  contract: '№ 12 від 10.01.2026',
  contractTo: '',
  languages: ['uk'],
  knowsSignLanguage: false,
  branchCodes: ['HOUSING'],
  topicCodes: ['EVICTION'],
  places: [],
  capacity: '10',
  phone: '(0599) 2-41-30',
  email: '',
  staffId: '',
  absences: [],
}

/** An advocate of the head's own unit, unless told otherwise. */
export async function givenProvider(head: Viewer, more: Partial<ProviderFormInput> = {}): Promise<string> {
  const { addProvider } = await import('@/lib/secondary-aid/provider.commands')
  const { providerFormSchema } = await import('@/lib/secondary-aid/provider.schema')
  const form = providerFormSchema.parse({ ...advocate, unitId: head.unit.id, ...more })
  const added = await addProvider(head, { form, submissionId: randomUUID() })
  if (!added.ok) throw new Error(`The provider was not added: ${added.error}`)
  return added.value.providerId
}

/** What a staff lawyer has instead of an advocate's papers. */
export const STAFF_LAWYER = {
  kind: 'STAFF_LAWYER',
  surname: 'Коваленко',
  givenName: 'Андрій',
  patronymic: 'Іванович',
  sex: 'MALE',
  position: 'головний юрисконсульт',
  certificate: '',
  registerEntry: '',
  contract: '',
} as const

type GivenGrant = {
  worker: Viewer
  head: Viewer
  receivedOn: PlainDate
  now: Date
  person?: GivenPerson
  application?: Partial<GivenApplication>
}

/** An application of a displaced person that the head has granted. */
export async function givenGrant({
  worker,
  head,
  receivedOn,
  now,
  person = {},
  application = {},
}: GivenGrant) {
  const { grantSecondaryAid } = await import('@/lib/secondary-aid/decision.commands')
  const { signGrantSchema } = await import('@/lib/secondary-aid/decision-form.schema')
  const { clientId } = await givenClient(worker, person)
  const { content, ...entitled } = ENTITLED
  const { applicationId, number } = await givenApplication(worker, {
    ...entitled,
    clientId,
    receivedOn,
    dueOn: receivedOn,
    ...application,
    content: {
      ...content,
      claimedCategories: [...content.claimedCategories],
      servicesWanted: [...content.servicesWanted],
      issueTopics: [...content.issueTopics],
      ...application.content,
    },
  })
  const draft = {
    category: 'IDP',
    services: ['REPRESENTATION'],
    matter: 'Виселення з гуртожитку',
    instances: ['FIRST_INSTANCE'],
    provider: { how: 'окремим дорученням' },
    signatory: { name: '', position: 'керівниця центру' },
  }
  const granted = await grantSecondaryAid(
    head,
    signGrantSchema.parse({ applicationId, submissionId: randomUUID(), agreesTo: [], draft }),
    now,
  )
  if (!granted.ok) throw new Error(`The grant was not signed: ${granted.error}`)
  return { applicationId, clientId, number, decisionNumber: granted.value.number }
}

/** The mandate of a granted application, as it stands in the form at first, issued to that provider. */
export async function givenMandate(head: Viewer, applicationId: string, providerId: string, now: Date) {
  const { findMandateStart } = await import('@/lib/secondary-aid/appointment.queries')
  const { issueMandate } = await import('@/lib/secondary-aid/mandate.commands')
  const start = await findMandateStart(head, { applicationId, providerId }, now)
  if (!start.ok) throw new Error(`The mandate was not begun: ${start.error}`)
  const { draft, revision } = start.value
  const issued = await issueMandate(
    head,
    {
      applicationId,
      providerId,
      expectedRevision: revision,
      submissionId: randomUUID(),
      draft: { ...draft, signatoryPosition: 'керівниця центру' },
    },
    now,
  )
  if (!issued.ok) throw new Error(`The mandate was not issued: ${issued.error}`)
  return issued.value
}
