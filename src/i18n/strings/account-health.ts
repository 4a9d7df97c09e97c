import type { HealthCode } from '#model/health.ts'
import { bilingual } from './bilingual.ts'

/** What is the matter, in a few words for a table. */
export const healthNames = bilingual<Record<HealthCode, string>>({
  en: {
    compromised: 'Out of our control',
    'owner-vacant': 'Owner’s post is vacant',
    'owner-unlicensed': 'Owner has no licence',
    'owner-lapsed': 'Owner’s licence has lapsed',
    'no-second-step': 'No second step at sign-in',
    'no-deputy': 'No deputy',
    'deputy-vacant': 'Deputy’s post is vacant',
    'deputy-unlicensed': 'Deputy has no licence',
    'same-handle': 'In the register twice',
    'weak-second-step': 'Second step by text message',
    'review-overdue': 'Review overdue',
    dormant: 'Silent',
    'feed-failing': 'Posts cannot be fetched',
    'no-house-rules': 'No house rules',
    'election-hold': 'Rules before an election',
  },
  cy: {
    compromised: "Allan o'n rheolaeth",
    'owner-vacant': 'Swydd y perchennog yn wag',
    'owner-unlicensed': 'Perchennog heb drwydded',
    'owner-lapsed': 'Trwydded y perchennog wedi dod i ben',
    'no-second-step': 'Dim ail gam wrth fewngofnodi',
    'no-deputy': 'Dim dirprwy',
    'deputy-vacant': 'Swydd y dirprwy yn wag',
    'deputy-unlicensed': 'Dirprwy heb drwydded',
    'same-handle': 'Yn y gofrestr ddwywaith',
    'weak-second-step': 'Ail gam trwy neges destun',
    'review-overdue': 'Adolygiad yn hwyr',
    dormant: 'Tawel',
    'feed-failing': 'Methu nôl negeseuon',
    'no-house-rules': "Dim rheolau'r tŷ",
    'election-hold': 'Rheolau cyn etholiad',
  },
})

/** What to do about it, in a sentence. */
export const healthRemedies = bilingual<Record<HealthCode, string>>({
  en: {
    compromised: 'Follow the guideline on crises, and do not share what it posts.',
    'owner-vacant': 'The coordinator gives the account to another post until this one is filled.',
    'owner-unlicensed':
      'The owner takes the course and applies for a licence, or hands the account over.',
    'owner-lapsed': 'The owner renews the licence by taking the course again.',
    'no-second-step': 'The owner switches on an app or a security key for signing in.',
    'no-deputy': 'The owner names a deputy who holds a licence.',
    'deputy-vacant': 'The owner names another deputy until this post is filled.',
    'deputy-unlicensed': 'The deputy takes the course and applies for a licence.',
    'same-handle': 'The coordinator joins the two entries.',
    'weak-second-step': 'The owner changes from text messages to an app or a security key.',
    'review-overdue': 'The owner and the coordinator look the account through and enter the day.',
    dormant: 'The owner posts again, or agrees with the coordinator to close the account.',
    'feed-failing': 'Technical support finds out why the platform does not answer.',
    'no-house-rules': 'The owner publishes what is removed and why, and enters the address.',
    'election-hold': 'Post only what the guideline on elections allows.',
  },
  cy: {
    compromised: "Dilynwch y canllaw ar argyfyngau, a pheidiwch â rhannu'r hyn y mae'n ei bostio.",
    'owner-vacant': "Mae'r cydlynydd yn rhoi'r cyfrif i swydd arall nes bod hon wedi'i llenwi.",
    'owner-unlicensed':
      "Mae'r perchennog yn dilyn y cwrs ac yn gwneud cais am drwydded, neu'n trosglwyddo'r cyfrif.",
    'owner-lapsed': "Mae'r perchennog yn adnewyddu'r drwydded trwy ddilyn y cwrs eto.",
    'no-second-step':
      "Mae'r perchennog yn troi ap neu allwedd ddiogelwch ymlaen ar gyfer mewngofnodi.",
    'no-deputy': "Mae'r perchennog yn enwi dirprwy sydd â thrwydded.",
    'deputy-vacant': "Mae'r perchennog yn enwi dirprwy arall nes bod y swydd hon wedi'i llenwi.",
    'deputy-unlicensed': "Mae'r dirprwy yn dilyn y cwrs ac yn gwneud cais am drwydded.",
    'same-handle': "Mae'r cydlynydd yn uno'r ddau gofnod.",
    'weak-second-step': "Mae'r perchennog yn newid o negeseuon testun i ap neu allwedd ddiogelwch.",
    'review-overdue':
      "Mae'r perchennog a'r cydlynydd yn edrych trwy'r cyfrif ac yn cofnodi'r diwrnod.",
    dormant: "Mae'r perchennog yn postio eto, neu'n cytuno â'r cydlynydd i gau'r cyfrif.",
    'feed-failing': "Mae'r cymorth technegol yn canfod pam nad yw'r platfform yn ateb.",
    'no-house-rules':
      "Mae'r perchennog yn cyhoeddi'r hyn sy'n cael ei ddileu a pham, ac yn cofnodi'r cyfeiriad.",
    'election-hold': "Postiwch yr hyn y mae'r canllaw ar etholiadau yn ei ganiatáu yn unig.",
  },
})
