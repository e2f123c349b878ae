'use client';

import { createContext } from 'react';
import type { useEdits } from './use-edits';

/** The texts that are being written, for what stands beside them and is made where they are not known. */
export const EditsContext = createContext<ReturnType<typeof useEdits> | undefined>(undefined);
