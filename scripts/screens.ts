import { runCommand } from './runtime/command'
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

/** Opens a practice office of its own and keeps what is seen in it, at both widths, and what it prints. */
await runCommand(async () => {
  const office = makeSecondOffice(PORT)
  const browser = await openBrowser()
  try {
    await office.start()
    await printPapers(browser, office.url, [...SECONDARY_AID_PAPERS, ...REFERRAL_PAPERS, ...CONFLICT_PAPERS])
    for (const width of [1366, 390] as const) {
      await takeScreens(browser, office.url, SECONDARY_AID_SCREENS, width)
      await takeScreens(browser, office.url, PARTNER_SCREENS, width)
      await takeScreens(browser, office.url, REFERRAL_SCREENS, width)
      await takeScreens(browser, office.url, OVERSIGHT_SCREENS, width)
      await takeScreens(browser, office.url, TEAM_SCREENS, width)
      await takeScreens(browser, office.url, BOOKING_SCREENS, width)
      await takeScreens(browser, office.url, HALL_SCREENS, width)
      await seeOutside(browser, office.url, width)
      await takeScreens(browser, office.url, CASE_SCREENS, width)
      await takeScreens(browser, office.url, CONFLICT_SCREENS, width)
      await walkVisit(browser, office.url, width)
    }
    return 0
  } finally {
    await browser.close()
    await office.stop()
    office.remove()
  }
})
