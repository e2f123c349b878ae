import type messages from '../../messages/nb.json';
import type { Locale } from './routing';

// Makes a missing or misspelt message key a type error (https://next-intl.dev/docs/workflows/typescript).
declare module 'next-intl' {
	interface AppConfig {
		Locale: Locale;
		Messages: typeof messages;
	}
}
