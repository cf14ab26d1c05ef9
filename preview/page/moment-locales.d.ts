// moment's locale files have no types: they are loaded for what they do.
declare module 'moment/locale/de';
