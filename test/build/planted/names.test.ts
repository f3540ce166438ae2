import { both, edit, readPlants, tellsEach, write } from './plant.ts';

const own = 'categories/maker/form.yaml';

tellsEach(readPlants('names'));

tellsEach([
  {
    what: 'a field that a category adjusts',
    slip: write(own, 'sections: []\nadjust:\n  - {field: org_nam, label: 工厂名称}\n'),
    file: own,
    line: 3,
    says: '是不是“org_name”',
  },
  {
    what: 'a field that a category leaves out',
    slip: write(own, 'sections: []\nwithout: [org_nam]\n'),
    file: own,
    line: 2,
    says: '是不是“org_name”',
  },
  {
    what: 'a section that a category’s own follows',
    slip: write(own, 'sections:\n  - {id: works, title: 二、改造, after: unt}\n'),
    file: own,
    line: 2,
    says: '是不是“unit”',
  },
  {
    what: 'a template',
    slip: edit('documents.yaml', 'application-{category}', 'aplication-{category}'),
    file: 'templates/sample-2026-1/aplication-maker.docx',
    says: '没有这个模板',
  },
  {
    what: 'common conditions that no category takes up',
    slip: both(
      edit('categories/tool/criteria.yaml', 'include: [general]\n', ''),
      edit('categories/maker/criteria.yaml', 'include: [general]\n', ''),
    ),
    file: 'general.yaml',
    line: 1,
    says: 'include: [general]',
  },
]);
