import { syntaxHighlighting } from '@codemirror/language';
import { classHighlighter } from '@lezer/highlight';

/** What is Markdown stands out by the room's own style, which knows light and dark. */
export const markdownStyle = syntaxHighlighting(classHighlighter);
