import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DemoBar } from '@/components/layout/demo-bar'
import { KeyboardShortcuts } from '@/components/layout/keyboard-shortcuts'
import { OfflineBanner } from '@/components/layout/offline-banner'
import { SkipLink } from '@/components/layout/skip-link'
import { NoticeBell } from '@/components/offices/notice-bell'
import { OfficeBar } from '@/components/offices/office-bar'
import { OfficeSession } from '@/components/offices/office-session'
import { holds } from '@/lib/core/access'
import { requireViewer } from '@/lib/core/auth'
import { homeOf, searchOf, sectionsOf } from '@/lib/offices/sections.rules'
import { countWhatWaits } from '@/lib/reports/waiting-counts.queries'
import { countSections } from './section-counts'

/** What surrounds every screen behind the sign-in. */
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer()
  if (viewer.oneTimePasswordUntil) redirect('/own-password')
  const [t, words, about, counts, waiting] = await Promise.all([
    getTranslations('offices.sections'),
    getTranslations('account.menu'),
    getTranslations('accessibility'),
    countSections(viewer),
    countWhatWaits(viewer),
  ])
  const sections = sectionsOf(viewer.roles).map(({ key, ...section }) => ({
    ...section,
    label: t(key),
    count: counts[key],
  }))
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
          notices={holds(viewer.ability, 'notice:own') && <NoticeBell count={waiting.notices} />}
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
