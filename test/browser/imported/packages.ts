/** Packages that the tests write: content as authoring tools make it, small enough to be read. */

type Files = Record<string, string>

export const findApi = `
  function find(name) {
    for (let from = window, n = 0; n < 10; n++) {
      if (from[name]) return from[name]
      if (from.parent === from) break
      from = from.parent
    }
    return window.opener && window.opener[name]
  }`

/** A page that counts how often "Go on" was pressed, commits at each, and finishes as passed at three. */
export const page12 = (title: string) => `<!doctype html><html lang="en"><title>${title}</title>
<h1>${title}</h1><p id="at"></p><p id="who"></p><p id="answer"></p>
<button id="on">Go on</button><button id="end">Finish</button>
<script>${findApi}
  const api = find('API')
  api.LMSInitialize('')
  let n = Number(api.LMSGetValue('cmi.suspend_data') || 0)
  const show = () => { document.getElementById('at').textContent = 'Step ' + n + ', entry ' + (api.LMSGetValue('cmi.core.entry') || 'none') }
  document.getElementById('who').textContent = api.LMSGetValue('cmi.core.student_id') + '|' + api.LMSGetValue('cmi.core.student_name') + '|' + api.LMSGetValue('cmi.launch_data') + '|' + api.LMSGetValue('cmi.student_data.mastery_score') + '|' + api.LMSGetValue('cmi.core.total_time')
  show()
  document.getElementById('on').onclick = () => {
    n++
    api.LMSSetValue('cmi.suspend_data', String(n))
    api.LMSSetValue('cmi.core.lesson_location', 'page-' + n)
    api.LMSSetValue('cmi.core.lesson_status', 'incomplete')
    document.getElementById('answer').textContent = 'Commit said ' + api.LMSCommit('')
    show()
  }
  document.getElementById('end').onclick = () => {
    api.LMSSetValue('cmi.core.score.raw', '90')
    api.LMSSetValue('cmi.core.score.max', '100')
    api.LMSSetValue('cmi.core.lesson_status', 'passed')
    api.LMSSetValue('cmi.core.session_time', '00:01:30')
    document.getElementById('answer').textContent = 'Finish said ' + api.LMSFinish('')
  }
</script>`

const page2004 = `<!doctype html><html lang="en"><title>Four</title>
<h1>Four</h1><p id="at"></p><p id="answer"></p><button id="on">Go on</button><button id="end">Finish</button>
<script>${findApi}
  const api = find('API_1484_11')
  api.Initialize('')
  let n = Number(api.GetValue('cmi.suspend_data') || 0)
  const show = () => { document.getElementById('at').textContent = 'Step ' + n + ', entry ' + (api.GetValue('cmi.entry') || 'none') }
  show()
  document.getElementById('on').onclick = () => {
    n++
    api.SetValue('cmi.suspend_data', String(n))
    api.SetValue('cmi.completion_status', 'incomplete')
    document.getElementById('answer').textContent = 'Commit said ' + api.Commit('')
    show()
  }
  document.getElementById('end').onclick = () => {
    api.SetValue('cmi.score.scaled', '0.8')
    api.SetValue('cmi.success_status', 'passed')
    api.SetValue('cmi.completion_status', 'completed')
    api.SetValue('cmi.exit', 'normal')
    document.getElementById('answer').textContent = 'Finish said ' + api.Terminate('')
  }
</script>`

type Item = { id: string; title: string; page: string; more?: string }

export const manifest12 = (title: string, items: readonly Item[]) => `<?xml version="1.0"?>
<manifest identifier="M" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="O"><organization identifier="O"><title>${title}</title>
${items.map(({ id, title, more = '' }) => `<item identifier="${id}" identifierref="R-${id}"><title>${title}</title>${more}</item>`).join('\n')}
</organization></organizations>
<resources>${items.map(({ id, page }) => `<resource identifier="R-${id}" type="webcontent" adlcp:scormtype="sco" href="${page}"><file href="${page}"/></resource>`).join('')}</resources>
</manifest>`

const manifest2004 = `<?xml version="1.0"?>
<manifest identifier="M" version="1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
<metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
<organizations default="O"><organization identifier="O"><title>Four</title>
<item identifier="only" identifierref="R"><title>Four</title></item></organization></organizations>
<resources><resource identifier="R" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource></resources>
</manifest>`

export const single12: Files = {
  'imsmanifest.xml': manifest12('One', [
    {
      id: 'only',
      title: 'One',
      page: 'index.html',
      more: '<adlcp:masteryscore>80</adlcp:masteryscore><adlcp:datafromlms>level=1</adlcp:datafromlms>',
    },
  ]),
  'index.html': page12('One'),
}

export const single2004: Files = { 'imsmanifest.xml': manifest2004, 'index.html': page2004 }

export const many12: Files = {
  'imsmanifest.xml': manifest12('Many', [
    { id: 'first', title: 'The first', page: 'first.html' },
    { id: 'second', title: 'The second', page: 'second.html' },
  ]),
  'first.html': page12('The first'),
  'second.html': page12('The second'),
}

/** Tries everything that a package must not be able to do, and says what came of it. */
export const hostile: Files = {
  'imsmanifest.xml': manifest12('Hostile', [{ id: 'only', title: 'Hostile', page: 'index.html' }]),
  'index.html':
    '<!doctype html><html lang="en"><title>Hostile</title><h1>Hostile</h1><script>window.API</script>',
}
