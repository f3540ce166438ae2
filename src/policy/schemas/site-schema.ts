import { z } from 'zod';
import { daySchema, means, textSchema } from './ids.ts';

/** content/site.yaml: what the site is called and who answers for it. */
export const siteSchema = z.strictObject({
  name: textSchema.meta(means('网站的名字，印在页眉', '申报')),
  description: textSchema.meta(means('名字下面的一句话', '读懂一项政策，对照自测，填好申报书')),
  address: z
    .url('须是完整的网址')
    .meta(means('部署后的网址，不带路径；印在二维码和海报上', 'https://shenbao.example.com')),
  keeper: textSchema.meta(means('由谁维护', '某某市中小企业服务中心')),
  disclaimer: textSchema.meta(means('不是政府网站的声明，印在每页页脚')),
  filing: textSchema.meta(means('ICP 备案号', '闽ICP备00000000号')).optional(),
  report: textSchema.meta(means('发现解读有误，告诉谁')),
  checked_on: daySchema.meta(means('内容最近一次核对的日子', '2026-11-22')),
});
export type Site = z.output<typeof siteSchema>;
