import type { AlertFrontMatter } from '../content/source/shared-schemas';
import type { Locale } from '../i18n/routing';

/** What an alert says in one language. */
export interface AlertText {
	title: string;
	/** In Markdown. */
	body: string;
}

/** A text that lies ready for the night when something happens. */
export interface ReadyAlert {
	name: string;
	/** What it is for, as editors choose it. */
	label: string;
	type: AlertFrontMatter['type'];
	texts: Readonly<Record<Locale, AlertText>>;
}

/** What stands where an editor must fill in something; an alert that still has it is not published. */
export const gap = '____';

/** The texts that lie ready. They promise nothing that nobody knows, such as when it is over. */
export const readyAlerts: readonly ReadyAlert[] = [
	{
		name: 'nede',
		label: 'Innloggingen er nede',
		type: 'danger',
		texts: {
			nb: {
				title: 'Du kan ikke logge inn med MinID nå',
				body: 'Innlogging med MinID virker ikke akkurat nå. Vi arbeider med å rette feilen. Har du en annen elektronisk ID, kan du prøve den. Ellers må du vente og prøve igjen senere.',
			},
			nn: {
				title: 'Du kan ikkje logge inn med MinID no',
				body: 'Innlogging med MinID verkar ikkje akkurat no. Vi arbeider med å rette feilen. Har du ein annan elektronisk ID, kan du prøve å bruke han. Elles må du vente og prøve på nytt seinare.',
			},
			en: {
				title: 'You cannot log in with MinID right now',
				body: 'Logging in with MinID is not working at the moment. We are working to fix it. If you have another electronic ID, you can try that. Otherwise, please wait and try again later.',
			},
		},
	},
	{
		name: 'sms',
		label: 'Koder på SMS kommer sent',
		type: 'warning',
		texts: {
			nb: {
				title: 'Koder på SMS kan komme sent',
				body: 'Noen får koden på SMS for sent, eller får den ikke. Vi arbeider med å rette feilen. Har du MinID-appen, kan du logge inn med den som vanlig. Ellers bør du vente litt før du ber om en ny kode.',
			},
			nn: {
				title: 'Kodar på SMS kan kome seint',
				body: 'Nokre får koden på SMS for seint, eller får han ikkje. Vi arbeider med å rette feilen. Har du MinID-appen, kan du logge inn med han som vanleg. Elles bør du vente litt før du ber om ein ny kode.',
			},
			en: {
				title: 'Codes by text message may be late',
				body: 'Some people get the code by text message too late, or not at all. We are working to fix it. If you have the MinID app, you can log in with it as usual. Otherwise, please wait a while before you ask for a new code.',
			},
		},
	},
	{
		name: 'vedlikehold',
		label: 'Planlagt vedlikehold',
		type: 'info',
		texts: {
			nb: {
				title: `Du kan ikke logge inn med MinID ${gap}`,
				body: `Vi vedlikeholder MinID fra ${gap} til ${gap}. Da kan du ikke logge inn. Trenger du en tjeneste i denne tiden, bør du logge inn før vi begynner, eller vente til vi er ferdige.`,
			},
			nn: {
				title: `Du kan ikkje logge inn med MinID ${gap}`,
				body: `Vi held MinID ved like frå ${gap} til ${gap}. Då kan du ikkje logge inn. Treng du ei teneste i denne tida, bør du logge inn før vi byrjar, eller vente til vi er ferdige.`,
			},
			en: {
				title: `You cannot log in with MinID ${gap}`,
				body: `We are doing maintenance on MinID from ${gap} to ${gap}. You cannot log in during that time. If you need a service then, please log in before we start, or wait until we have finished.`,
			},
		},
	},
];
