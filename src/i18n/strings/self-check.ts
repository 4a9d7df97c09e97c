import { bilingual } from './bilingual.ts'

/** The page that tests whether this computer and this network are fit for the site. Each check has a name, and what to do when it fails. */
export const selfCheck = bilingual({
  en: {
    title: 'Check this computer',
    lede: 'If something here does not work, press the button. It tests your browser and your connection to this site, and gives you the result as text to send.',
    needsScript:
      'This page needs JavaScript. That it is off is a reason why other things do not work: tell your technical support.',
    privacy:
      'Nothing is sent anywhere. No other site is asked. A small window may open for a moment.',
    start: 'Check now',
    again: 'Check again',
    running: 'Checking',
    done: 'Done. {good} of {all} are in order.',
    results: 'Results',
    check: 'What was checked',
    state: 'Result',
    good: 'In order',
    poor: 'Could be better',
    bad: 'Does not work',
    report: 'The result as text',
    reportHelp: 'Send this to technical support.',
    copy: 'Copy the text',
    copied: 'Copied',
    copyFailed: 'Select the text and copy it yourself.',
    browser: 'This browser',
    browserHelp: '',
    modern: 'The browser is new enough',
    modernHelp: 'Ask technical support to update this browser.',
    secure: 'The address is secure',
    secureHelp: 'Use the address of this site that starts with https.',
    cookies: 'The browser keeps cookies of this site',
    cookiesHelp:
      'Without them nobody can sign in. Allow cookies for this site in the browser’s settings.',
    storage: 'The browser can save your progress',
    storageHelp:
      'Leave private browsing, or make room on this computer. Without it, keep a course open until it says "Recorded".',
    wasm: 'The search of full texts can run',
    wasmHelp:
      'Search finds titles and rules only. Ask technical support whether WebAssembly is switched off.',
    video: 'Films can play',
    videoHelp: 'Some films may not play. Each has a transcript to read.',
    popups: 'Windows can open',
    popupsHelp: 'Some bought courses open in a window. Allow pop-ups for this site.',
    intranet: 'This site answers',
    intranetHelp:
      'The connection is slow or broken. Try again in a while, then tell technical support.',
    search: 'The search answers',
    searchHelp: 'Load the page again. If that does not help, tell technical support.',
    clock: 'The clock of this computer is right',
    clockHelp: 'Ask technical support to set the clock: it dates what you do here.',
    record: 'Your learning record can be reached',
    recordHelp: 'Go on with your course: what you do is saved on this device and sent later.',
  },
  cy: {
    title: "Gwirio'r cyfrifiadur hwn",
    lede: "Os nad yw rhywbeth yma'n gweithio, pwyswch y botwm. Mae'n profi eich porwr a'ch cysylltiad â'r safle hwn, ac yn rhoi'r canlyniad i chi fel testun i'w anfon.",
    needsScript:
      "Mae angen JavaScript ar y dudalen hon. Mae'r ffaith ei fod i ffwrdd yn rheswm pam nad yw pethau eraill yn gweithio: dywedwch wrth eich cymorth technegol.",
    privacy:
      'Nid oes dim yn cael ei anfon i unrhyw le. Ni ofynnir i unrhyw safle arall. Gall ffenestr fach agor am eiliad.',
    start: 'Gwirio nawr',
    again: 'Gwirio eto',
    running: 'Wrthi’n gwirio',
    done: 'Wedi gorffen. Mae {good} o {all} mewn trefn.',
    results: 'Canlyniadau',
    check: 'Beth a wiriwyd',
    state: 'Canlyniad',
    good: 'Mewn trefn',
    poor: 'Gallai fod yn well',
    bad: 'Ddim yn gweithio',
    report: 'Y canlyniad fel testun',
    reportHelp: 'Anfonwch hwn at y cymorth technegol.',
    copy: "Copïo'r testun",
    copied: 'Wedi’i gopïo',
    copyFailed: "Dewiswch y testun a'i gopïo eich hun.",
    browser: 'Y porwr hwn',
    browserHelp: '',
    modern: "Mae'r porwr yn ddigon newydd",
    modernHelp: "Gofynnwch i'r cymorth technegol ddiweddaru'r porwr hwn.",
    secure: "Mae'r cyfeiriad yn ddiogel",
    secureHelp: "Defnyddiwch gyfeiriad y safle hwn sy'n dechrau gyda https.",
    cookies: "Mae'r porwr yn cadw cwcis y safle hwn",
    cookiesHelp:
      'Hebddynt ni all neb fewngofnodi. Caniatewch gwcis ar gyfer y safle hwn yng ngosodiadau’r porwr.',
    storage: 'Gall y porwr gadw eich cynnydd',
    storageHelp:
      'Gadewch bori preifat, neu gwnewch le ar y cyfrifiadur hwn. Hebddo, cadwch gwrs ar agor nes ei fod yn dweud "Wedi’i gofnodi".',
    wasm: 'Gall chwilio testunau llawn redeg',
    wasmHelp:
      'Dim ond teitlau a rheolau y mae chwilio yn dod o hyd iddynt. Gofynnwch i’r cymorth technegol a yw WebAssembly wedi’i ddiffodd.',
    video: 'Gall ffilmiau chwarae',
    videoHelp:
      "Efallai na fydd rhai ffilmiau'n chwarae. Mae trawsgrifiad i'w ddarllen ar gyfer pob un.",
    popups: 'Gall ffenestri agor',
    popupsHelp:
      'Mae rhai cyrsiau a brynwyd yn agor mewn ffenestr. Caniatewch ffenestri naid ar gyfer y safle hwn.',
    intranet: "Mae'r safle hwn yn ateb",
    intranetHelp:
      "Mae'r cysylltiad yn araf neu wedi torri. Rhowch gynnig arall arni ymhen ychydig, yna dywedwch wrth y cymorth technegol.",
    search: "Mae'r chwiliad yn ateb",
    searchHelp:
      "Llwythwch y dudalen eto. Os nad yw hynny'n helpu, dywedwch wrth y cymorth technegol.",
    clock: 'Mae cloc y cyfrifiadur hwn yn gywir',
    clockHelp: "Gofynnwch i'r cymorth technegol osod y cloc: mae'n dyddio'r hyn a wnewch yma.",
    record: 'Gellir cyrraedd eich cofnod dysgu',
    recordHelp:
      "Ewch ymlaen gyda'ch cwrs: mae'r hyn a wnewch yn cael ei gadw ar y ddyfais hon a'i anfon yn nes ymlaen.",
  },
})

export type SelfCheckWords = (typeof selfCheck)['en']
