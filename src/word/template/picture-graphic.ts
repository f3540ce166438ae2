import type { PicturePlace } from './compiled-template.ts';

const main = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const picture = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What shows the image in a picture: all of it, without the cut and colours of another. */
export const pictureFill: PicturePlace['pieces'] = [
  `<pic:blipFill xmlns:pic="${picture}"><a:blip xmlns:a="${main}" xmlns:r="${relations}" r:embed="`,
  ['relationship'],
  `"/><a:stretch xmlns:a="${main}"><a:fillRect/></a:stretch></pic:blipFill>`,
];

/** `a:graphic` of a plain picture. */
export const pictureGraphic: PicturePlace['pieces'] = [
  `<a:graphic xmlns:a="${main}"><a:graphicData uri="${picture}"><pic:pic xmlns:pic="${picture}"><pic:nvPicPr><pic:cNvPr id="0" name="图片" descr="`,
  ['alt'],
  '"/><pic:cNvPicPr/></pic:nvPicPr>',
  ...pictureFill,
  '<pic:spPr><a:xfrm',
  ['turn'],
  '><a:off x="0" y="0"/><a:ext cx="',
  ['width'],
  '" cy="',
  ['height'],
  '"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>',
];
