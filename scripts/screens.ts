import { runCommand } from './runtime/command'
import { APPEAL_SCREENS } from './screens/appeals'
import { BOOKING_SCREENS } from './screens/bookings'
import { openBrowser } from './screens/camera'
import { CASE_SCREENS } from './screens/cases'
import { CONFLICT_PAPERS, CONFLICT_SCREENS } from './screens/conflicts'
import { HALL_SCREENS, seeOutside } from './screens/hall'
import { OVERSIGHT_SCREENS } from './screens/oversight'
import { PARTNER_SCREENS } from './screens/partners'
import { printPapers, takeScreens } from './screens/pictures'
import { REFERRAL_PAPERS, REFERRAL_SCREENS } from './screens/referrals'
import { SECONDARY_AID_PAPERS, SECONDARY_AID_SCREENS } from './screens/secondary-aid'
import { TEAM_SCREENS } from './screens/team'
import { walkVisit } from './screens/visit-journey'
import { makeSecondOffice } from './testing/second-office'

const PORT = 3195

const SCREENS = [
  ...SECONDARY_AID_SCREENS,
  ...PARTNER_SCREENS,
  ...REFERRAL_SCREENS,
  ...OVERSIGHT_SCREENS,
  ...APPEAL_SCREENS,
  ...TEAM_SCREENS,
  ...BOOKING_SCREENS,
]
const LATER_SCREENS = [...CASE_SCREENS, ...CONFLICT_SCREENS]
const PAPERS = [...SECONDARY_AID_PAPERS, ...REFERRAL_PAPERS, ...CONFLICT_PAPERS]

const asked = process.argv.slice(2)
const isAsked = (name: string) => asked.length === 0 || asked.some((start) => name.startsWith(start))
const areAsked = <Named extends { name: string }>(named: readonly Named[]) =>
  named.filter(({ name }) => isAsked(name))

/**
 * Opens a practice office of its own and keeps what is seen in it, at both widths, and what it prints. `-- hall today`:
 * only pictures whose names begin so.
 */
await runCommand(async () => {
  const office = makeSecondOffice(PORT)
  const browser = await openBrowser()
  try {
    await office.start()
    await printPapers(browser, office.url, areAsked(PAPERS))
    for (const width of [1366, 390] as const) {
      await takeScreens(browser, office.url, areAsked(SCREENS), width)
      if (isAsked('hall')) {
        await takeScreens(browser, office.url, HALL_SCREENS, width)
        await seeOutside(browser, office.url, width)
      }
      await takeScreens(browser, office.url, areAsked(LATER_SCREENS), width)
      if (isAsked('visit')) await walkVisit(browser, office.url, width)
    }
    return 0
  } finally {
    await browser.close()
    await office.stop()
    office.remove()
  }
})
