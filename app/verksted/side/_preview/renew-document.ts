/**
 * Makes a document show what a newer version of it does. Only what differs is changed, so that pictures do not flicker, and
 * the reader's place and what was opened stay.
 */
export function renewDocument(shown: Document, newer: Document): void {
	shown.title = newer.title;
	renew(shown.body, newer.body);
}

/** Children that are alike first and last stay; of those between, one takes the place of another. */
function renew(shown: Element, newer: Element): void {
	renewAttributes(shown, newer);
	const [olds, news] = [[...shown.childNodes], [...newer.childNodes]];
	while (olds[0] && news[0]?.isEqualNode(olds[0])) {
		olds.shift();
		news.shift();
	}
	let after: ChildNode | null = null;
	for (let last = olds.at(-1); last && news.at(-1)?.isEqualNode(last); last = olds.at(-1)) {
		after = last;
		olds.pop();
		news.pop();
	}
	for (const [index, node] of news.entries()) {
		const old = olds[index];
		if (isElement(old) && isElement(node) && old.tagName === node.tagName) renew(old, node);
		else if (old) old.replaceWith(shown.ownerDocument.adoptNode(node));
		else shown.insertBefore(shown.ownerDocument.adoptNode(node), after);
	}
	for (const old of olds.slice(news.length)) old.remove();
}

function renewAttributes(shown: Element, newer: Element): void {
	for (const { name } of [...shown.attributes]) if (!newer.hasAttribute(name)) shown.removeAttribute(name);
	for (const { name, value } of newer.attributes)
		if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
}

/** The nodes are of another window, whose classes are its own. */
function isElement(node: ChildNode | undefined): node is ChildNode & Element {
	return node?.nodeType === 1;
}
