import accessibility from './en/accessibility.json'
import account from './en/account.json'
import appeals from './en/appeals.json'
import applicationDesk from './en/application-desk.json'
import audit from './en/audit.json'
import bookings from './en/bookings.json'
import card from './en/card.json'
import casePlan from './en/case-plan.json'
import cases from './en/cases.json'
import clients from './en/clients.json'
import conflicts from './en/conflicts.json'
import consent from './en/consent.json'
import deadlines from './en/deadlines.json'
import deadlinesPage from './en/deadlines-page.json'
import desk from './en/desk.json'
import docxTemplates from './en/docx-templates.json'
import eligibility from './en/eligibility.json'
import enquiries from './en/enquiries.json'
import fieldErrors from './en/field-errors.json'
import files from './en/files.json'
import hall from './en/hall.json'
import hallScreen from './en/hall-screen.json'
import handoffSheet from './en/handoff-sheet.json'
import imports from './en/imports.json'
import issuers from './en/issuers.json'
import keys from './en/keys.json'
import layout from './en/layout.json'
import letters from './en/letters.json'
import mandates from './en/mandates.json'
import notices from './en/notices.json'
import offices from './en/offices.json'
import openDirectory from './en/open-directory.json'
import partnerEdit from './en/partner-edit.json'
import partnerImport from './en/partner-import.json'
import partnerLink from './en/partner-link.json'
import partnerRecord from './en/partner-record.json'
import partnerReview from './en/partner-review.json'
import partnerSearch from './en/partner-search.json'
import partners from './en/partners.json'
import quality from './en/quality.json'
import referrals from './en/referrals.json'
import register from './en/register.json'
import rules from './en/rules.json'
import secondaryAid from './en/secondary-aid.json'
import signIn from './en/sign-in.json'
import templates from './en/templates.json'
import today from './en/today.json'
import transfers from './en/transfers.json'
import ui from './en/ui.json'
import visit from './en/visit.json'
import workload from './en/workload.json'

/** One file per domain, each named here once; the browser gets only those a page asks for. */
export default {
  accessibility,
  account,
  applicationDesk,
  appeals,
  audit,
  card,
  clients,
  consent,
  deadlines,
  deadlinesPage,
  desk,
  docxTemplates,
  eligibility,
  enquiries,
  fieldErrors,
  files,
  handoffSheet,
  imports,
  issuers,
  keys,
  layout,
  letters,
  offices,
  openDirectory,
  partners,
  mandates,
  rules,
  partnerSearch,
  partnerRecord,
  partnerEdit,
  referrals,
  partnerLink,
  partnerReview,
  partnerImport,
  register,
  secondaryAid,
  signIn,
  templates,
  ui,
  visit,
  hall,
  hallScreen,
  bookings,
  today,
  workload,
  quality,
  transfers,
  notices,
  cases,
  casePlan,
  conflicts,
}
