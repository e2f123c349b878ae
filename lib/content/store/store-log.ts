/** Where the content store says what happens; `error` is for what somebody must mend. */
export type StoreLog = (level: 'info' | 'error', message: string) => void;

/** Writes each message as one line of JSON on standard error, where lib/delivery reads its level. */
export const logLine: StoreLog = (level, message) => console.error(JSON.stringify({ level, message }));
