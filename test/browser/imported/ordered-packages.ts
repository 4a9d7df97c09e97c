/** Packages of SCORM 2004 whose manifests set an order, and one of SCORM 1.2 whose parts wait for others. */
import { findApi, manifest12, page12 } from './packages.ts'

type Files = Record<string, string>

/** A page with a button for each thing that a part can ask of the order of its course. */
const part = (title: string) => `<!doctype html><html lang="en"><title>${title}</title>
<h1>${title}</h1><p id="at"></p><p id="valid"></p>
<button onclick="step()">Go on</button>
<button onclick="pass(); api.Commit('')">Pass</button>
<button onclick="pass(); end()">Finish</button>
<button onclick="pass(); end('continue')">Finish and go on</button>
<button onclick="fail(); end()">Fail</button>
<button onclick="end('suspendAll')">Stop for now</button>
<button onclick="end('{target=third}choice')">Choose the third</button>
<script>${findApi}
  const api = find('API_1484_11')
  api.Initialize('')
  let n = Number(api.GetValue('cmi.suspend_data') || 0)
  const show = () => { document.getElementById('at').textContent = 'Step ' + n + ', entry ' + (api.GetValue('cmi.entry') || 'none') }
  const valid = (name) => name + ' ' + api.GetValue('adl.nav.request_valid.' + name)
  document.getElementById('valid').textContent = [valid('continue'), valid('previous'), valid('choice.{target=second}')].join(', ')
  show()
  function step() { n++; api.SetValue('cmi.suspend_data', String(n)); api.SetValue('cmi.completion_status', 'incomplete'); api.Commit(''); show() }
  function pass() { api.SetValue('cmi.completion_status', 'completed'); api.SetValue('cmi.success_status', 'passed'); api.SetValue('cmi.score.scaled', '0.9') }
  function fail() { api.SetValue('cmi.completion_status', 'completed'); api.SetValue('cmi.success_status', 'failed') }
  function end(request) { if (request) api.SetValue('adl.nav.request', request); api.Terminate('') }
</script>`

type Item = { id: string; title: string; order?: string }

/** `order`s are the insides of \`<imsss:sequencing>\`. */
const ordered = (title: string, items: readonly Item[], order: string): Files => ({
  'imsmanifest.xml': `<?xml version="1.0"?>
<manifest identifier="M" version="1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3">
<metadata><schema>ADL SCORM</schema><schemaversion>2004 3rd Edition</schemaversion></metadata>
<organizations default="O"><organization identifier="O"><title>${title}</title>
${items.map(({ id, title, order = '' }) => `<item identifier="${id}" identifierref="R-${id}"><title>${title}</title><imsss:sequencing>${order}</imsss:sequencing></item>`).join('\n')}
<imsss:sequencing>${order}</imsss:sequencing>
</organization></organizations>
<resources>${items.map(({ id }) => `<resource identifier="R-${id}" type="webcontent" adlcp:scormType="sco" href="${id}.html"><file href="${id}.html"/></resource>`).join('')}</resources>
</manifest>`,
  ...Object.fromEntries(items.map(({ id, title }) => [`${id}.html`, part(title)])),
})

const three: readonly Item[] = [
  { id: 'first', title: 'The first' },
  { id: 'second', title: 'The second' },
  { id: 'third', title: 'The third' },
]

export const linear = ordered(
  'Linear',
  three,
  '<imsss:controlMode choice="false" flow="true" forwardOnly="true"/>',
)

const global = (flags: string) =>
  `<imsss:objectives><imsss:primaryObjective objectiveID="own"><imsss:mapInfo targetObjectiveID="g.first" ${flags}/></imsss:primaryObjective></imsss:objectives>`

/** The second part is closed until the first is satisfied, which it knows by a global objective alone. */
export const gated = ordered(
  'Gated',
  [
    { id: 'first', title: 'The first', order: global('writeSatisfiedStatus="true"') },
    {
      id: 'second',
      title: 'The second',
      order: `<imsss:sequencingRules><imsss:preConditionRule><imsss:ruleConditions conditionCombination="any">
        <imsss:ruleCondition referencedObjective="gate" operator="not" condition="satisfied"/>
        <imsss:ruleCondition referencedObjective="gate" operator="not" condition="objectiveStatusKnown"/>
        </imsss:ruleConditions><imsss:ruleAction action="disabled"/></imsss:preConditionRule></imsss:sequencingRules>
        <imsss:objectives><imsss:primaryObjective objectiveID="own2"/><imsss:objective objectiveID="gate"><imsss:mapInfo targetObjectiveID="g.first" readSatisfiedStatus="true" writeSatisfiedStatus="false"/></imsss:objective></imsss:objectives>`,
    },
    { id: 'third', title: 'The third' },
  ],
  '<imsss:controlMode choice="true" flow="false"/>',
)

const after = (action: string, not: string) =>
  `<imsss:postConditionRule><imsss:ruleConditions><imsss:ruleCondition ${not} condition="satisfied"/></imsss:ruleConditions><imsss:ruleAction action="${action}"/></imsss:postConditionRule>`

/** An exam that begins again when it is failed, and ends the course when it is passed; what follows is for nobody. */
export const exam = ordered(
  'Exam',
  [
    {
      id: 'first',
      title: 'The exam',
      order: `<imsss:sequencingRules>${after('exitAll', '')}${after('retry', 'operator="not"')}</imsss:sequencingRules><imsss:rollupRules rollupObjectiveSatisfied="true"/>`,
    },
    {
      id: 'second',
      title: 'The rest',
      order:
        '<imsss:rollupRules rollupObjectiveSatisfied="false" rollupProgressCompletion="false"/>',
    },
  ],
  '<imsss:controlMode choice="true" flow="true"/>',
)

const waits = (expression: string) =>
  `<adlcp:prerequisites type="aicc_script">${expression}</adlcp:prerequisites>`

export const waiting12: Files = {
  'imsmanifest.xml': manifest12('Waiting', [
    { id: 'first', title: 'The first', page: 'first.html' },
    { id: 'second', title: 'The second', page: 'second.html', more: waits('first') },
    {
      id: 'third',
      title: 'The third',
      page: 'third.html',
      more: waits('first&amp;second=&quot;passed&quot;'),
    },
  ]),
  'first.html': page12('The first'),
  'second.html': page12('The second'),
  'third.html': page12('The third'),
}
