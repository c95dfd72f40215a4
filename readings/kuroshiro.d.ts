declare module 'kuroshiro' {
  interface Options {
    to?: 'hiragana' | 'katakana' | 'romaji';
    mode?: 'normal' | 'spaced' | 'okurigana' | 'furigana';
    romajiSystem?: 'nippon' | 'passport' | 'hepburn';
    delimiter_start?: string;
    delimiter_end?: string;
  }
  export default class Kuroshiro {
    init(analyser: { init(): Promise<void>; parse(text: string): Promise<unknown[]> }): Promise<void>;
    convert(text: string, options?: Options): Promise<string>;
  }
}
