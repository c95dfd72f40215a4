import { toHiragana } from './ruby';

/** Hepburn with macrons (kokkō), without (kokko), and Kunrei (kokkô). */
export type RomajiSystem = 'hepburn' | 'plain' | 'kunrei';

const ROWS: readonly (readonly [string, string, string?])[] = [
  ['きゃ', 'kya'],
  ['きゅ', 'kyu'],
  ['きょ', 'kyo'],
  ['ぎゃ', 'gya'],
  ['ぎゅ', 'gyu'],
  ['ぎょ', 'gyo'],
  ['しゃ', 'sha', 'sya'],
  ['しゅ', 'shu', 'syu'],
  ['しょ', 'sho', 'syo'],
  ['じゃ', 'ja', 'zya'],
  ['じゅ', 'ju', 'zyu'],
  ['じょ', 'jo', 'zyo'],
  ['ちゃ', 'cha', 'tya'],
  ['ちゅ', 'chu', 'tyu'],
  ['ちょ', 'cho', 'tyo'],
  ['ぢゃ', 'ja', 'zya'],
  ['ぢゅ', 'ju', 'zyu'],
  ['ぢょ', 'jo', 'zyo'],
  ['にゃ', 'nya'],
  ['にゅ', 'nyu'],
  ['にょ', 'nyo'],
  ['ひゃ', 'hya'],
  ['ひゅ', 'hyu'],
  ['ひょ', 'hyo'],
  ['びゃ', 'bya'],
  ['びゅ', 'byu'],
  ['びょ', 'byo'],
  ['ぴゃ', 'pya'],
  ['ぴゅ', 'pyu'],
  ['ぴょ', 'pyo'],
  ['みゃ', 'mya'],
  ['みゅ', 'myu'],
  ['みょ', 'myo'],
  ['りゃ', 'rya'],
  ['りゅ', 'ryu'],
  ['りょ', 'ryo'],
  ['しぇ', 'she', 'sye'],
  ['じぇ', 'je', 'zye'],
  ['ちぇ', 'che', 'tye'],
  ['てぃ', 'ti'],
  ['でぃ', 'di'],
  ['でゅ', 'dyu'],
  ['とぅ', 'tu'],
  ['どぅ', 'du'],
  ['ふぁ', 'fa'],
  ['ふぃ', 'fi'],
  ['ふぇ', 'fe'],
  ['ふぉ', 'fo'],
  ['うぃ', 'wi'],
  ['うぇ', 'we'],
  ['うぉ', 'wo'],
  ['ゔぁ', 'va'],
  ['ゔぃ', 'vi'],
  ['ゔぇ', 've'],
  ['ゔぉ', 'vo'],
  ['つぁ', 'tsa'],
  ['くぉ', 'kwo'],
  ['くゎ', 'kwa'],
  ['ぐゎ', 'gwa'],
  ['きぇ', 'kye'],
  ['いぇ', 'ye'],
  ['あ', 'a'],
  ['い', 'i'],
  ['う', 'u'],
  ['え', 'e'],
  ['お', 'o'],
  ['か', 'ka'],
  ['き', 'ki'],
  ['く', 'ku'],
  ['け', 'ke'],
  ['こ', 'ko'],
  ['が', 'ga'],
  ['ぎ', 'gi'],
  ['ぐ', 'gu'],
  ['げ', 'ge'],
  ['ご', 'go'],
  ['さ', 'sa'],
  ['し', 'shi', 'si'],
  ['す', 'su'],
  ['せ', 'se'],
  ['そ', 'so'],
  ['ざ', 'za'],
  ['じ', 'ji', 'zi'],
  ['ず', 'zu'],
  ['ぜ', 'ze'],
  ['ぞ', 'zo'],
  ['た', 'ta'],
  ['ち', 'chi', 'ti'],
  ['つ', 'tsu', 'tu'],
  ['て', 'te'],
  ['と', 'to'],
  ['だ', 'da'],
  ['ぢ', 'ji', 'zi'],
  ['づ', 'zu'],
  ['で', 'de'],
  ['ど', 'do'],
  ['な', 'na'],
  ['に', 'ni'],
  ['ぬ', 'nu'],
  ['ね', 'ne'],
  ['の', 'no'],
  ['は', 'ha'],
  ['ひ', 'hi'],
  ['ふ', 'fu', 'hu'],
  ['へ', 'he'],
  ['ほ', 'ho'],
  ['ば', 'ba'],
  ['び', 'bi'],
  ['ぶ', 'bu'],
  ['べ', 'be'],
  ['ぼ', 'bo'],
  ['ぱ', 'pa'],
  ['ぴ', 'pi'],
  ['ぷ', 'pu'],
  ['ぺ', 'pe'],
  ['ぽ', 'po'],
  ['ま', 'ma'],
  ['み', 'mi'],
  ['む', 'mu'],
  ['め', 'me'],
  ['も', 'mo'],
  ['や', 'ya'],
  ['ゆ', 'yu'],
  ['よ', 'yo'],
  ['ら', 'ra'],
  ['り', 'ri'],
  ['る', 'ru'],
  ['れ', 're'],
  ['ろ', 'ro'],
  ['わ', 'wa'],
  ['ゐ', 'i'],
  ['ゑ', 'e'],
  ['を', 'o'],
  ['ゔ', 'vu'],
  ['ぁ', 'a'],
  ['ぃ', 'i'],
  ['ぅ', 'u'],
  ['ぇ', 'e'],
  ['ぉ', 'o'],
  ['ゃ', 'ya'],
  ['ゅ', 'yu'],
  ['ょ', 'yo'],
  ['ゎ', 'wa'],
  ['ゕ', 'ka'],
  ['ゖ', 'ke'],
];
const SYLLABLES = new Map(ROWS.map(([kana, hepburn, kunrei]) => [kana, { hepburn, kunrei: kunrei ?? hepburn }]));
const LONG = {
  hepburn: { a: 'ā', i: 'ī', u: 'ū', e: 'ē', o: 'ō' },
  kunrei: { a: 'â', i: 'î', u: 'û', e: 'ê', o: 'ô' },
} as const;

/**
 * One word's kana as romaji. おう, おお, うう are long; えい and いい are written out, as is custom; ー lengthens any vowel.
 * ん is n, and n' before a vowel or y; っ doubles the next consonant (っち: tchi, Kunrei tti).
 */
export const toRomaji = (kana: string, system: RomajiSystem = 'hepburn'): string => {
  const text = toHiragana(kana);
  const spelling = system === 'kunrei' ? 'kunrei' : 'hepburn';
  let out = '';
  let double = false;
  const lengthen = () => {
    const vowel = out.at(-1) as keyof typeof LONG.hepburn;
    if (system === 'plain') return;
    const long = LONG[spelling][vowel];
    if (long) out = out.slice(0, -1) + long;
  };
  for (let i = 0; i < text.length; ) {
    const char = text[i] as string;
    if (char === 'っ') {
      double = true;
      i += 1;
      continue;
    }
    if (
      char === 'ー' ||
      ((char === 'う' || char === 'お') && out.endsWith('o')) ||
      (char === 'う' && out.endsWith('u'))
    ) {
      lengthen();
      i += 1;
      continue;
    }
    if (char === 'ん') {
      const next = text[i + 1] ?? '';
      out += /[あいうえおやゆよ]/.test(next) ? "n'" : 'n';
      i += 1;
      continue;
    }
    const two = SYLLABLES.get(text.slice(i, i + 2));
    const syllable = two ?? SYLLABLES.get(char);
    const roman = syllable ? syllable[spelling] : char;
    out += (double ? (roman.startsWith('ch') ? 't' : (roman[0] ?? '')) : '') + roman;
    double = false;
    i += two ? 2 : 1;
  }
  return out;
};
