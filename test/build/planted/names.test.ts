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
    what: 'a document that an outcome has',
    slip: edit('review.yaml', 'when: otherwise}', 'when: otherwise, documents: [applicaton]}'),
    file: 'review.yaml',
    says: '是不是“application”',
  },
  {
    what: 'which of an outcome’s ways on is the recommendation',
    slip: edit(
      'review.yaml',
      'when: otherwise}',
      'when: otherwise, then: [推荐], recommends: 推存}',
    ),
    file: 'review.yaml',
    says: 'then 里没有“推存”',
  },
  {
    what: 'what the recommended are ranked by',
    slip: edit('review.yaml', 'outcomes:', 'summary: {rank_by: [revenue_last_yaer]}\noutcomes:'),
    file: 'review.yaml',
    says: '是不是“revenue_last_year”',
  },
  {
    what: 'an item whose mark the list of the recommended shows',
    slip: edit('review.yaml', 'outcomes:', 'summary: {checks: {信用: r9}}\noutcomes:'),
    file: 'review.yaml',
    says: '没有“r9”这一项',
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

// The place that names a thing is one, those that speak of it are many.
tellsEach([
  {
    what: 'a fact where it is asked, spoken of at seven other places',
    slip: edit('facts.yaml', '  revenue_last_year: {', '  revenue_last_yaer: {'),
    file: 'categories/maker/criteria.yaml',
    line: 11,
    says: '写错的多半是“revenue_last_yaer”那一处',
  },
  {
    what: 'a figure that is worked out, of which another and an award are made',
    slip: edit('facts.yaml', '按: 15%', '桉: 15%'),
    file: 'facts.yaml',
    line: 17,
    says: '桉',
  },
  {
    what: 'what a figure is worked out of',
    slip: edit('facts.yaml', 'limit: {of:', 'limit: {fo:'),
    file: 'facts.yaml',
    line: 18,
    says: '这里要写一个事实的 id',
  },
  {
    what: 'an answer of the base, on which all cases stand',
    slip: edit('categories/maker/criteria.yaml', 'employees: 20, years', 'employes: 20, years'),
    file: 'categories/maker/criteria.yaml',
    line: 23,
    says: '是不是“employees”',
  },
  {
    what: 'a rule of two parts',
    slip: edit('categories/maker/criteria.yaml', 'test: {fact: machines', 'tset: {fact: machines'),
    file: 'categories/maker/criteria.yaml',
    line: 20,
    says: '是不是“test”',
  },
]);
