import { readFile, writeFile } from 'node:fs/promises';
import { rules } from '../../content/checks';
import { withRuleTable } from '../../content/checks/rule-table';
import { snippetsFile } from '../directive-snippets';
import { factFileSchema, fieldSnippets, frontMatterSchema } from '../editor-schema';

/** Writes what text editors know of the front matter and the file of facts, from their schemas and the editors' guide, and of the directives. */
const guide = await readFile('content/README.md', 'utf8');
const schema = frontMatterSchema(guide);
const write = (file: string, value: object) => writeFile(`.vscode/${file}`, `${JSON.stringify(value, null, '\t')}\n`);
await write('sidefelter.schema.json', schema);
await write('fakta.schema.json', factFileSchema());
await write('sidefelter.code-snippets', fieldSnippets(schema));
await write('blokker.code-snippets', snippetsFile());
/** The guide lists the rules of the check, which say themselves what they ask. */
await writeFile('content/README.md', withRuleTable(guide, rules));
