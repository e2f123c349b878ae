import type { Locale } from '@/lib/i18n/routing';
import en from '@/messages/en.json';
import nb from '@/messages/nb.json';
import nn from '@/messages/nn.json';

/** The site's own texts: tests say which text they mean, not what it happens to be. */
export const texts = { nb, nn, en } satisfies Record<Locale, typeof nb>;
