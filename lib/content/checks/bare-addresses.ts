import { isBareAddress } from './prose';
import { inText, type TextRule, textRule } from './rule';

/** «www.norge.no» leads to http, without encryption, and an address says little when it is read aloud. E-mail addresses are links as they stand. */
export const bareAddresses: TextRule = textRule({
	name: 'bare-addresses',
	severity: 'warning',
	about: 'En adresse er skrevet som lenke med tekst.',
	example: 'www.norge.no',
	look: () => (text) =>
		text.nodes('link').flatMap((node) => {
			const written = text.body.slice(node.position?.start.offset, node.position?.end.offset);
			if (!isBareAddress(node, text.body) || !/^www\./i.test(written)) return [];
			const message = `«${written}» er en adresse uten https og uten lenketekst. Skriv [navnet på siden](https://${written}).`;
			return [inText(bareAddresses, text, node, message)];
		}),
});
