import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://shenbao.example',
  base: process.env.SHENBAO_BASE ?? '/',
  trailingSlash: 'always',
  integrations: [preact()],
  build: { inlineStylesheets: 'never', format: 'directory' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      target: ['chrome86', 'firefox86', 'safari14'],
      cssTarget: ['chrome86', 'firefox86', 'safari14'],
    },
  },
});
