import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Argument, type Expression, parseSync, Visitor } from 'oxc-parser';

/** What takes a message for the log, by its name, and which of its arguments that is. */
const takers = new Map([
	['log', 1],
	['logLine', 1],
	['logError', 0],
]);

interface Messages {
	/** What is written in the log. */
	logged: string[];
	/** Why something fails: another message, or an answer's, then holds it. */
	reasons: string[];
}

/** Every message of a folder's code, with `…` for what is filled in. What is only somebody else's words is theirs to tell. */
export function messagesOf(folder: string): Messages {
	const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
	const all = names.map((name) => messagesIn(readFileSync(join(folder, name), 'utf8')));
	return { logged: all.flatMap(({ logged }) => logged), reasons: all.flatMap(({ reasons }) => reasons) };
}

/** The messages of one file's code. */
export function messagesIn(code: string): Messages {
	const constants = new Map<string, Expression>();
	const logged: (Argument | undefined)[] = [];
	const reasons: (Argument | undefined)[] = [];
	new Visitor({
		'VariableDeclarator:exit': ({ id, init }) => {
			if (id.type === 'Identifier' && init) constants.set(id.name, init);
		},
		'NewExpression:exit': ({ callee, arguments: [reason] }) => {
			if (callee.type === 'Identifier' && callee.name.endsWith('Error')) reasons.push(reason);
		},
		'CallExpression:exit': ({ callee, arguments: given }) => {
			if (callee.type === 'Super') reasons.push(given[0]);
			const place = callee.type === 'Identifier' ? takers.get(callee.name) : undefined;
			if (place !== undefined) logged.push(given[place]);
		},
	}).visit(parseSync('file.ts', code).program);
	const wordsOf = (told: readonly (Argument | undefined)[]) =>
		told.flatMap((each) => wordings(each, constants)).filter((text) => /\p{L}{3}/u.test(text));
	return { logged: wordsOf(logged), reasons: wordsOf(reasons) };
}

/** The texts that an expression may be: none when it comes from elsewhere. */
function wordings(node: Argument | Expression | undefined, constants: ReadonlyMap<string, Expression>): string[] {
	if (node?.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
	if (node?.type === 'TemplateLiteral') return [node.quasis.map(({ value }) => value.cooked).join('…')];
	if (node?.type === 'ConditionalExpression')
		return [node.consequent, node.alternate].flatMap((each) => wordings(each, constants));
	return node?.type === 'Identifier' ? wordings(constants.get(node.name), new Map()) : [];
}
