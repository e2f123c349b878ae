import { readFile, writeFile } from 'node:fs/promises';
import { snippetsFile } from '../directive-snippets';
import { fieldSnippets, frontMatterSchema } from '../editor-schema';

/** Writes what text editors know of the front matter, from its schema and the editors' guide, and of the directives. */
const schema = frontMatterSchema(await readFile('content/README.md', 'utf8'));
const write = (file: string, value: object) => writeFile(`.vscode/${file}`, `${JSON.stringify(value, null, '\t')}\n`);
await write('sidefelter.schema.json', schema);
await write('sidefelter.code-snippets', fieldSnippets(schema));
await write('blokker.code-snippets', snippetsFile());
