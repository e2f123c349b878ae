import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';

/** The Markdown dialect of the site: CommonMark, GFM (tables, lists with boxes, strikethrough) and directives. */
const whole = remark().use(remarkGfm).use(remarkDirective).freeze();

const { micromarkExtensions = [], fromMarkdownExtensions = [] } = whole.data();

type Syntax = (typeof micromarkExtensions)[number];
type Compilation = Exclude<(typeof fromMarkdownExtensions)[number], unknown[]>;

/**
 * What the library tries at each word or line, and the marks of which it cannot do without one: a text that has none is read
 * without it. It becomes the same tree, in half the time.
 */
const rare = [
	{ construct: 'emailAutolink', mark: /@/ },
	{ construct: 'table', mark: /\||:-|-:/ },
];

const known = new Map<string, typeof whole>();

/** The tree of a text as the library makes it. */
export function parseDialect(body: string): Root {
	const missing = rare.filter(({ mark }) => !mark.test(body)).map(({ construct }) => construct);
	const key = missing.join();
	const dialect = known.get(key) ?? dialectWithout(missing);
	known.set(key, dialect);
	return dialect.parse(body);
}

function dialectWithout(constructs: readonly string[]): typeof whole {
	return remark()
		.data({
			micromarkExtensions: micromarkExtensions.map((syntax) => leaveOut(constructs, syntax)),
			fromMarkdownExtensions: fromMarkdownExtensions.flat().map(onlyForAddresses),
		})
		.freeze() as typeof whole;
}

function leaveOut(names: readonly string[], syntax: Syntax): Syntax {
	const rest = (record: Syntax['text'] = {}) =>
		Object.fromEntries(
			Object.entries(record).flatMap(([code, constructs = []]) => {
				const left = [constructs].flat().filter(({ name }) => name === undefined || !names.includes(name));
				return left.length > 0 ? [[code, left]] : [];
			}),
		);
	return { ...syntax, flow: rest(syntax.flow), text: rest(syntax.text) };
}

/** The library looks for addresses in each text by four expressions. */
function onlyForAddresses(compilation: Compilation): Compilation {
	if (!compilation.enter?.literalAutolink) return compilation;
	const transforms = compilation.transforms?.map(
		(transform) => (tree: Root) => (mayHaveAddress(tree) ? transform(tree) : undefined),
	);
	return { ...compilation, transforms };
}

function mayHaveAddress(node: Nodes): boolean {
	if (node.type === 'text') return /@|:\/\/|www\./i.test(node.value);
	return 'children' in node && node.children.some(mayHaveAddress);
}
