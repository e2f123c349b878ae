import { chromium } from './chromium';
import type { Engine } from './engine';
import { firefox } from './firefox';
import { webkit } from './webkit';

/** Every engine that readers' browsers have, in what Debian has of it. */
export const engines: readonly Engine[] = [chromium, firefox, webkit];
