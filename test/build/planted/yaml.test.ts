import { readPlants, tellsEach } from './plant.ts';

tellsEach(readPlants('yaml'));
