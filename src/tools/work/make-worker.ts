import { serveTasks } from '../../browser/index.ts';
import { makeHere } from './make-here.ts';

// A classic script after the build: Firefox knows module workers only since 114.
serveTasks(makeHere);
