// The part of papaparse that is used here. Its own declarations bring the types of Node along.
declare module 'papaparse' {
  interface CsvError {
    readonly code: string;
    /** of the text, behind the opening quote */
    readonly index: number;
    /** 0-based */
    readonly row: number;
  }
  interface CsvParser {
    parse(text: string): {
      readonly data: readonly (readonly string[])[];
      readonly errors: readonly CsvError[];
    };
  }
  const papaparse: {
    readonly Parser: new (config: { readonly delimiter: string; readonly newline: '\n' }) => CsvParser;
  };
  export default papaparse;
}
