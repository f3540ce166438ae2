// Node wants the file's ending, Handlebars declares the name without it.
declare module 'handlebars/runtime.js' {
  import Handlebars from 'handlebars';
  export = Handlebars;
}
