import { readFileSync } from 'node:fs';
import { findProblems } from './lib/content/check';
import { createContext } from './lib/content/checks/context';
import { passagesOf } from './lib/content/checks/passages';
import { createContentReader } from './lib/content/load';
import { scanContent } from './lib/content/scan';
import { finderOf, patternsOf } from './lib/content/fact-patterns';
import { subjectOf } from './lib/content/fact-subjects';
import { speaksOf } from './lib/content/spoken-of';
import { sentencesOf } from './lib/content/sentences';
import { formatProblem } from './lib/content/problem';
import { readInterfaceTexts } from './lib/content/checks/interface-texts';
(async () => {
  const folder = await createContentReader()(await scanContent('__tests__/fixtures/foreign-text/content'));
  const facts = { path: '_fakta.md', text: readFileSync('content/_fakta.md', 'utf8').replace(/^unntak:\n( .*\n)+/m, '') };
  const run = async (files: any[], label: string, show = true) => {
    const content = { ...folder, files: [facts, ...files] };
    const ps = findProblems(content, await readInterfaceTexts('.'), Date.now());
    const errs = ps.filter(p => p.severity !== 'warning');
    const { context } = createContext(content, { messages: [], sources: [] } as any, Date.now());
    let old = 0, now = 0, n = 0; 
    for (const t of context.texts) for (const p of passagesOf(t, context.site.facts)) { n += sentencesOf(p.shown).length;
      for (const [k, f] of Object.entries(context.site.facts)) { const seen = new Set(); for (const pat of patternsOf(f, t.locale)) for (const s of finderOf(pat, f, t.locale)(p.shown)) if (s.isWrong && !seen.has(s.end)) { seen.add(s.end); old++; if (speaksOf(subjectOf(f, t.locale), s, p.surroundings())) { now++; if (!errs.some(e=>e.file===t.file&&e.message.includes(s.text))) console.log('?', s.text) } } } }
    console.log(label, { sentences: n, old, now, errors: errs.length, warnings: ps.length - errs.length });
    if (show) console.log(errs.map(p => formatProblem(p, '')).join('\n'));
    if (label === 'foreign') console.log(ps.filter(p=>p.severity==='warning').map(p => formatProblem(p, '')).join('\n'));
  };
  await run(folder.files, 'foreign');
  const front = (t: string, title: string, desc: string) => t.replace(/^---\n[\s\S]*?\n---\n/, `---\ntitle: ${title}\ndescription: ${desc}\n---\n`);
  const pages = folder.files.filter(f => !f.path.includes('_footer') && !f.path.includes('index'));
  const rest = folder.files.filter(f => !pages.includes(f));
  await run([...rest, ...pages.map(f => ({ ...f, text: front(f.text, `MinID og ${f.path.slice(3,-3)} ${f.path.slice(0,2)}`, `Hjelp med aktiveringsbrev og passord til MinID ${f.path}.`) }))], 'on our pages');
  await run([...rest, ...pages.map(f => ({ ...f, text: front(f.text, `MinID og ${f.path.slice(3,-3)} ${f.path.slice(0,2)}`, `Hjelp med aktiveringsbrev og passord til MinID ${f.path}.`).replace(/^## .*$/gm, '## Hjelp med MinID') }))], 'on our pages with our headings');
})();
