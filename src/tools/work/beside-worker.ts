import { serveTasks } from '../../browser/index.ts';
import { makeBesideHere } from './beside-here.ts';

// A classic script after the build: Firefox knows module workers only since 114.
serveTasks(makeBesideHere);
