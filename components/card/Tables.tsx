import type { Words } from '../words';
import type { CardTarget, ComparedPart } from './data';

interface Props {
  target: CardTarget;
  words: Words;
  pageLang: string;
}

/** What differs, each place with its neighbours, both ways. */
export function Pairs({ target, words, pageLang }: Props) {
  return (
    <table class="kk-pairs">
      <caption class="kk-sr">{words.whereDiffers}</caption>
      <Names words={words} />
      <tbody>
        {target.pairs.map((pair, k) => (
          <tr key={k}>
            <td class="kk-serif" lang={target.lang}>
              <Compared parts={pair.printed} words={words} />
            </td>
            <td class="kk-serif" lang={pageLang || target.lang}>
              <Compared parts={pair.page} words={words} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What matched: the passage's words beside the page's; last what the page has no words for. */
export function Shared({ target, words, pageLang }: Props) {
  return (
    <table class="kk-pairs">
      <caption class="kk-sr">{words.whatMatched}</caption>
      <Names words={words} />
      <tbody>
        {target.shared.map(({ printed, page }) => (
          <tr key={printed}>
            <td class="kk-serif" lang={target.lang}>
              {printed}
            </td>
            {page === undefined ? (
              <td>
                <span class="kk-none">{words.notCarried}</span>
              </td>
            ) : (
              <td class="kk-serif" lang={pageLang || undefined}>
                {page}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Names({ words }: { words: Words }) {
  return (
    <thead>
      <tr>
        <th scope="col">{words.asPrinted}</th>
        <th scope="col">{words.onThisPage}</th>
      </tr>
    </thead>
  );
}

function Compared({ parts, words }: { parts: ComparedPart[]; words: Words }) {
  if (parts.every(({ text }) => text === '')) return <span class="kk-none">{words.nothing}</span>;
  return (
    <>
      {parts.map(({ text, differs }, k) =>
        differs && text !== '' ? (
          <mark class="kk-only" key={k}>
            {text}
          </mark>
        ) : differs ? (
          <span class="kk-gap" key={k} />
        ) : (
          text
        ),
      )}
    </>
  );
}
