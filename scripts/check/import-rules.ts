/** Domains in their order: each may know those before it, never those after. */
const DOMAINS = [
  'offices',
  'deadlines',
  'clients',
  'conflicts',
  'enquiries',
  'eligibility',
  'partners',
  'secondary-aid',
  'rules',
  'queue',
  'referrals',
  'cases',
  'oversight',
  'appeals',
  'reports',
]

const anyDomain = `lib/(${DOMAINS.join('|')})/`
const role = (...names: string[]) => `^lib/.+\\.(${names.join('|')})\\.tsx?$`
const database = '^(prisma/generated/(?!enums)|lib/core/db\\.ts)'

export type ImportRule = {
  /** what is forbidden and why, as the failed check says it */
  says: string
  from: RegExp
  except?: RegExp
  to: RegExp
  /** `import type` is allowed */
  typesAllowed?: boolean
}

/** The direction of imports. Tests may import whatever they test. */
export const IMPORT_RULES: ImportRule[] = [
  { says: 'lib knows neither screens nor routes', from: /^lib\//, to: /^(app|components|scripts|e2e)\// },
  { says: 'components know no routes', from: /^components\//, to: /^(app|scripts|e2e|prisma)\// },
  {
    says: 'the product runs without scripts and tests',
    from: /^(app|proxy)/,
    to: /^(scripts|e2e|prisma\/(?!generated))/,
  },
  { says: 'lib/core knows no domain', from: /^lib\/core\//, to: new RegExp(`^${anyDomain}`) },
  ...DOMAINS.slice(0, -1).map((domain, place) => ({
    says: `lib/${domain} knows no domain after it`,
    from: new RegExp(`^lib/${domain}/`),
    to: new RegExp(`^lib/(${DOMAINS.slice(place + 1).join('|')})/`),
  })),
  {
    says: '.rules import values from .rules and the small modules of core only',
    from: new RegExp(role('rules')),
    to: /^(app|components|prisma|scripts)\/|^lib\/core\/(?!(money|plain-date|typed-date|date-reading|dated-rows|result|confidence|i18n\/locale|[a-z-]+\.rules)\.ts)|^lib\/.+\.(schema|queries|commands|actions)\.ts$/,
    typesAllowed: true,
  },
  {
    says: '.schema import no reads, writes or database',
    from: new RegExp(role('schema')),
    to: new RegExp(`${role('queries', 'commands', 'actions')}|${database}`),
  },
  {
    says: 'reads (.queries) import no writes',
    from: new RegExp(role('queries')),
    to: new RegExp(role('commands', 'actions')),
  },
  {
    says: 'writes (.commands) import no .actions',
    from: new RegExp(role('commands')),
    to: new RegExp(role('actions')),
  },
  {
    says: 'an action is a gate and a command: no reads, no database',
    from: new RegExp(role('actions')),
    to: new RegExp(`${role('queries')}|${database}`),
    typesAllowed: true,
  },
  {
    says: 'components/ui and components/forms know no domain',
    from: /^components\/(ui|forms)\//,
    to: new RegExp(`^${anyDomain}|^components/(?!ui/|forms/)`),
  },
  {
    says: 'components take values from .schema, .rules and .actions, and only types from the rest',
    from: /^components\//,
    to: new RegExp(role('queries', 'commands')),
    typesAllowed: true,
  },
  {
    says: 'the database is reached from .queries, .commands and lib/core only',
    from: /^(app|components|lib)\//,
    except: new RegExp(`${role('queries', 'commands')}|^lib/core/`),
    to: new RegExp(database),
    typesAllowed: true,
  },
]
