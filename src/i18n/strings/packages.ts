import { bilingual } from './bilingual.ts'

/** The page that lists the packages for other learning systems. */
export const packages = bilingual({
  en: {
    title: 'Packages for other learning systems',
    lede: 'Each course, ready to be uploaded to a learning management system (LMS).',
    keys: 'They hold the answers to the tests, because there is no server in a package to mark them. Give them to nobody but the LMS.',
    none: 'No packages have been made yet. "moothall build" makes them.',
    package: 'Package',
    size: 'Size',
    sha: 'SHA-256',
    download: (course: string, format: string) => `Download ${course}, ${format}`,
    scorm12: 'SCORM 1.2',
    scorm2004: 'SCORM 2004, 4th edition',
    cmi5: 'cmi5',
    web: 'Web page, for any server or a folder',
    remote: 'cmi5, launches the course on this site',
    notThere: 'There is no such package',
    goBack: 'All packages',
  },
  cy: {
    title: 'Pecynnau ar gyfer systemau dysgu eraill',
    lede: "Pob cwrs, yn barod i'w lwytho i system rheoli dysgu (LMS).",
    keys: "Maent yn cynnwys yr atebion i'r profion, gan nad oes gweinydd mewn pecyn i'w marcio. Peidiwch â'u rhoi i neb ond yr LMS.",
    none: 'Nid oes pecynnau wedi\'u gwneud eto. Mae "moothall build" yn eu gwneud.',
    package: 'Pecyn',
    size: 'Maint',
    sha: 'SHA-256',
    download: (course: string, format: string) => `Lawrlwytho ${course}, ${format}`,
    scorm12: 'SCORM 1.2',
    scorm2004: 'SCORM 2004, 4ydd argraffiad',
    cmi5: 'cmi5',
    web: 'Tudalen we, ar gyfer unrhyw weinydd neu ffolder',
    remote: "cmi5, yn lansio'r cwrs ar y safle hwn",
    notThere: 'Nid oes pecyn o’r fath',
    goBack: 'Pob pecyn',
  },
})
