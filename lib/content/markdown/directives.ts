import type { Link, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { appLinks } from '../../app-links/config';
import type { Locale } from '../../i18n/routing';
import { type FormattedFact, formatFact } from '../facts/format';
import type { FactLookUp } from '../facts/schema';
import { element, text } from './nodes';

export interface DirectiveContext {
	language: Locale;
	fact: FactLookUp;
	labels: {
		note: string;
		warning: string;
		appStore: string;
		/** Whose telephones the App Store is for. */
		forIphone: string;
		googlePlay: string;
		/** Whose telephones Google Play is for. */
		forAndroid: string;
		video: string;
		/** What the picture of the QR code is. */
		qrCode: string;
		/** What to do with it. */
		scan: string;
		/** Title of the box with the telephone. */
		call: string;
	};
}

/** The directives that editors may use; everything else that looks like one stays as it was written. */
export const directiveNames = {
	container: ['merk', 'advarsel', 'ring', 'ja', 'delvis', 'nei'],
	leaf: ['app-lenker', 'knapp', 'video', 'hent'],
	text: ['fakta'],
} as const;

/** The boxes, by the name that editors use. */
const boxes: ReadonlyMap<string, 'note' | 'warning' | 'call'> = new Map([
	['merk', 'note'],
	['advarsel', 'warning'],
	['ring', 'call'],
]);

/** Address of the QR code that `app/qr-app.svg` draws. */
const appQrPath = '/qr-app.svg';

/** Turns the known directives into HTML, and every other back into the text it was: «Kl. 09:00–15:00» holds two. */
export function renderDirectives(tree: Root, context: DirectiveContext): void {
	visit(tree, (node, index, parent) => {
		if (!parent || index === undefined) return;
		if (node.type === 'containerDirective') {
			parent.children.splice(index, 1, ...container(node, context));
			return index;
		}
		if (node.type === 'leafDirective') {
			const nodes = leaf(node, context);
			parent.children.splice(index, 1, ...nodes);
			return index + nodes.length;
		}
		if (node.type === 'textDirective') {
			parent.children[index] = inline(node, context);
			return index + 1;
		}
		return;
	});
}

function container(node: ContainerDirective, { labels }: DirectiveContext): RootContent[] {
	const kind = boxes.get(node.name);
	if (kind === undefined) {
		const { written = '', closing } = node.data ?? {};
		return [paragraph(text(written)), ...insideOf(node), ...(closing ? [paragraph(text(closing))] : [])];
	}
	const title = element('p', { className: ['callout-title'] }, [text(labels[kind])]);
	return [
		element('div', { className: ['callout', `callout-${kind}`], role: 'note' }, [
			title,
			...(node.children as RootContent[]),
		]) as RootContent,
	];
}

function leaf(node: LeafDirective, { labels }: DirectiveContext): RootContent[] {
	if (node.name === 'app-lenker') return linksToApp(labels);
	const video = videoOf(node);
	// A block without address or words too (link-blocks.ts).
	if (!video) return [paragraph(text(node.data?.written ?? ''))];
	const film = link(`https://vimeo.com/${video.id}`, video.title);
	return [element('p', { className: ['video-link'] }, [text(`${labels.video}: `), film]) as RootContent];
}

/** The film that `::video{id="…" tittel="…"}` leads to; undefined for any other directive, and when something is missing. */
export function videoOf({ name, attributes }: LeafDirective): { id: string; title: string } | undefined {
	const { id, tittel } = attributes ?? {};
	return name === 'video' && id && /^\d+$/.test(id) && tittel ? { id, title: tittel } : undefined;
}

/** True for `:::merk`, `:::advarsel` and `:::ring`. */
export function isBox({ name }: ContainerDirective): boolean {
	return boxes.has(name);
}

/** What stands in a box. The label, `:::navn[label]`, is a child as well, and stands in the first line already. */
export function insideOf({ children }: ContainerDirective): ContainerDirective['children'] {
	return children.filter((child) => child.type !== 'paragraph' || !child.data?.directiveLabel);
}

/** Links to the stores, and a code for readers whose phone is not the screen they read on. */
function linksToApp(labels: DirectiveContext['labels']): RootContent[] {
	const { ios, android } = appLinks.stores;
	const stores = [
		storeLink(ios, labels.appStore, labels.forIphone),
		storeLink(android, labels.googlePlay, labels.forAndroid),
	];
	const code = element('img', { src: appQrPath, alt: labels.qrCode, width: 132, height: 132, loading: 'lazy' }, []);
	return [
		element('ul', { className: ['app-links'] }, stores) as RootContent,
		element('div', { className: ['app-qr'] }, [code, element('p', {}, [text(labels.scan)])]) as RootContent,
	];
}

/** A link of two lines, which is read as one: «Last ned i App Store for iPhone». */
function storeLink(url: string, label: string, devices: string): PhrasingContent {
	const named = link(url, `${label} `);
	return element('li', {}, [{ ...named, children: [...named.children, element('span', {}, [text(devices)])] }]);
}

function inline(node: TextDirective, { fact: lookUp, language }: DirectiveContext): PhrasingContent {
	const fact = factOf(node, lookUp, language);
	if (!fact) return text(node.data?.written ?? '');
	return fact.href ? link(fact.href, fact.text) : text(fact.text);
}

/** What `:fakta[nøkkel]` stands for; undefined for any other directive, and for a fact that is not there. */
export function factOf(node: TextDirective, lookUp: FactLookUp, language: Locale): FormattedFact | undefined {
	const key = factKey(node);
	const fact = key === undefined ? undefined : lookUp(key);
	return fact && formatFact(fact, language);
}

/** The key of `:fakta[nøkkel]`; undefined for any other directive. */
export function factKey(node: TextDirective): string | undefined {
	const [child] = node.children;
	return node.name === 'fakta' && node.children.length === 1 && child?.type === 'text' ? child.value : undefined;
}

/** An ordinary link: `renderLinks` comes after, and marks those that leave the site. */
function link(url: string, label: string): Link {
	return { type: 'link', url, children: [text(label)] };
}

function paragraph(child: PhrasingContent): Paragraph {
	return { type: 'paragraph', children: [child] };
}
