import { readFile, writeFile } from 'node:fs/promises';
import { factFileSchema, fieldSnippets, frontMatterSchema } from '../editor-schema';

/** Writes what text editors know of the front matter and the file of facts, from their schemas and the editors' guide. */
const schema = frontMatterSchema(await readFile('content/README.md', 'utf8'));
const write = (file: string, value: object) => writeFile(`.vscode/${file}`, `${JSON.stringify(value, null, '\t')}\n`);
await write('sidefelter.schema.json', schema);
await write('fakta.schema.json', factFileSchema());
await write('sidefelter.code-snippets', fieldSnippets(schema));
