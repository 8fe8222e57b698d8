import { setImmediate } from 'node:timers/promises'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DemoBar } from '@/components/layout/demo-bar'
import { KeyboardShortcuts } from '@/components/layout/keyboard-shortcuts'
import { OfflineBanner } from '@/components/layout/offline-banner'
import { SkipLink } from '@/components/layout/skip-link'
import { OfficeBar } from '@/components/offices/office-bar'
import { OfficeSession } from '@/components/offices/office-session'
import { holds } from '@/lib/core/access'
import { readForViewer } from '@/lib/core/page-read'
import { homeOf, searchOf, sectionsOf } from '@/lib/offices/sections.rules'
import { readBarCounts } from '@/lib/reports/bar-counts.queries'

/** What surrounds every screen behind the sign-in. */
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  // The page begins first: what it puts on record is written by the statement that asks who is here.
  await setImmediate()
  const { viewer, value: counts } = await readForViewer(undefined, readBarCounts)
  if (viewer.oneTimePasswordUntil) redirect('/own-password')
  const [t, words, about] = await Promise.all([
    getTranslations('offices.sections'),
    getTranslations('account.menu'),
    getTranslations('accessibility'),
  ])
  const sections = sectionsOf(viewer.roles).map((section) => ({ ...section, label: t(section.key) }))
  const mayFind = viewer.ability.can('find', 'Person')
  return (
    <KeyboardShortcuts
      searchHref={searchOf(viewer.roles)}
      destinations={sections}
      singleKeys={viewer.hasSingleKeyShortcuts}
    >
      <div className="frame-office">
        <SkipLink />
        {viewer.hasDemoAccounts && <DemoBar />}
        <OfficeBar
          homeHref={homeOf(viewer.roles)}
          sections={sections}
          searchHref={mayFind ? '/desk' : undefined}
          counts={counts}
          hasNotices={holds(viewer.ability, 'notice:own')}
          person={{ name: viewer.name, place: viewer.unit.shortName }}
          words={{
            account: words('account'),
            ownActions: words('ownActions'),
            accessibility: about('link'),
            signOut: words('signOut'),
          }}
          now={new Date()}
        />
        <OfflineBanner />
        {children}
      </div>
      {viewer.session && (
        <OfficeSession account={viewer.email} endsAt={viewer.session.expiresAt.toISOString()} />
      )}
    </KeyboardShortcuts>
  )
}
