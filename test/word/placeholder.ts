/** A shape of 10 × 10 mm, in the text or beside it, that an image can take the place of. */
export function placeholder(alternative: string, isAnchored: boolean): string {
  const extent = '<wp:extent cx="360000" cy="360000"/>';
  const named = `<wp:docPr id="1" name="占位" descr="${alternative}"/>`;
  const graphic =
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>';
  const offset = '<wp:posOffset>0</wp:posOffset>';
  const frame = isAnchored
    ? `<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">${offset}</wp:positionH><wp:positionV relativeFrom="paragraph">${offset}</wp:positionV>${extent}<wp:wrapSquare wrapText="bothSides"/>${named}${graphic}</wp:anchor>`
    : `<wp:inline distT="0" distB="0" distL="0" distR="0">${extent}${named}${graphic}</wp:inline>`;
  return `<w:r><w:drawing>${frame}</w:drawing></w:r>`;
}
