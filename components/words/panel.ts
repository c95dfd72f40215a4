import { three } from './three';

const times = (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);
const listed = (parts: string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;

/** What else the page leans on: how often the record, the study, and the declaration by its name alone. */
export interface Beside {
  rec: number;
  paper: number;
  name: number;
}

/** The side panel. */
export const panelWords = three({
  en: {
    title: 'This page',
    works: { decl: 'Declaration', rec: 'Record', paper: 'Lee' },
    kindsShown: { quote: 'Quotations', restate: 'Restatements', mention: 'Mentions', term: 'Terms' },
    kind: { quote: 'quotation', restate: 'restatement', mention: 'mention' },
    notes: (n: number) => (n === 0 ? 'no footnotes' : n === 1 ? 'one footnote' : `${n} footnotes`),
    leansOn: 'What the page leans on',
    picture: (all: number, touched: string[]) =>
      touched.length === 0
        ? 'The declaration in small. The page touches none of its passages.'
        : `The declaration in small. The page touches ${touched.length === 1 ? 'one' : touched.length} of its ${all} passages: ${touched.join(', ')}.`,
    beside: ({ rec, paper, name }: Beside, touched: boolean) =>
      `${touched ? 'Beside these ' : 'No clause of the declaration, but '}${listed([
        ...(rec > 0 ? [`the record ${times(rec)}`] : []),
        ...(paper > 0 ? [`Lee’s study ${times(paper)}`] : []),
        ...(name > 0 ? [name === 1 ? 'the declaration by name' : `the declaration by name ${times(name)}`] : []),
      ])}.`,
    which: 'Which footnotes',
    order: 'Order',
    asOnPage: 'As on the page',
    byWork: 'By work',
    list: 'Footnotes of this page',
    shown: (shown: number, all: number) => `${shown} of ${all} footnotes shown`,
    nothingShown: 'None of the chosen kinds.',
    frame: 'In a frame of the page',
    back: 'Back to where you were',
    gone: 'That footnote is no longer on the page.',
    terms: 'Terms on this page',
    highlights: 'Your highlights on this page',
    library: 'All highlights',
    nowhere: {
      gone: 'Not on this page now: nothing like it is there.',
      changed: 'Not placed: too much of it has changed.',
      ambiguous: 'Not placed: several places are as likely.',
      uncertain: 'Not placed: too little tells its place from others.',
    },
    lookFor: 'Look for it',
    lookAlike: 'Words like it are selected on the page. Whether they are the ones is yours to say.',
    lookNothing: 'Nothing like it is on the page.',
    notHere: 'That highlight is not on the page now.',
    edit: 'Edit',
    done: 'Done',
    unkept: 'The store of highlights did not take that. Nothing was changed.',
    reading: 'Reading the page.',
    nothing: 'Nothing on this page quotes, restates or names the three works.',
    off: (host: string) => `Kyakuchū does not read ${host}: you switched it off there.`,
    switchOn: 'Read this site',
    cannot: 'The browser lets no extension read this page.',
    ask: 'Kyakuchū may not read this page. It reads a page only where you let it.',
    askInToolbar: 'To let it, open this page’s panel from the toolbar button.',
    refused: 'The browser was not given the permission.',
    unread: 'This page has not been read.',
    readOnce: 'Read this page once',
    always: (host: string) => `Always read ${host}`,
    promise: 'What you read stays on this machine.',
  },
  ja: {
    title: 'このページ',
    works: { decl: '宣言', rec: '会談の記録', paper: '李論文' },
    kindsShown: { quote: '引用', restate: '言い換え', mention: '言及', term: '用語' },
    kind: { quote: '引用', restate: '言い換え', mention: '言及' },
    notes: (n: number) => (n === 0 ? '脚注なし' : `脚注${n}件`),
    leansOn: 'よりどころ',
    picture: (all: number, touched: string[]) =>
      touched.length === 0
        ? '宣言の縮図。このページが触れる条文はありません。'
        : `宣言の縮図。このページは${all}の条文のうち${touched.length}つに触れています。${touched.join('、')}。`,
    beside: ({ rec, paper, name }: Beside, touched: boolean) =>
      `${touched ? 'ほかに' : '宣言の条文には触れず、'}${[
        ...(rec > 0 ? [`会談の記録に${rec}回`] : []),
        ...(paper > 0 ? [`李論文に${paper}回`] : []),
        ...(name > 0 ? [`宣言の名に${name}回`] : []),
      ].join('、')}触れています。`,
    which: '脚注の種類',
    order: '並べ方',
    asOnPage: 'ページの順',
    byWork: '文献ごと',
    list: 'このページの脚注',
    shown: (shown: number, all: number) => `脚注${all}件のうち${shown}件を表示`,
    nothingShown: '選んだ種類の脚注はありません。',
    frame: 'ページ内の枠',
    back: '元の場所へ戻る',
    gone: 'その脚注はもうページにありません。',
    terms: 'このページの用語',
    highlights: 'このページのハイライト',
    library: 'すべてのハイライト',
    nowhere: {
      gone: '今のページに似た文字がありません。',
      changed: '位置を定めていません。変わったところが多すぎます。',
      ambiguous: '位置を定めていません。同じほど似たところがいくつもあります。',
      uncertain: '位置を定めていません。手がかりが足りません。',
    },
    lookFor: '探す',
    lookAlike: '似た文字をページで選びました。同じものかどうかは確かめてください。',
    lookNothing: '似た文字はページにありません。',
    notHere: 'そのハイライトは今ページにありません。',
    edit: '編集',
    done: '閉じる',
    unkept: '保管庫が受け付けませんでした。何も変えていません。',
    reading: 'ページを読んでいます。',
    nothing: 'このページには、三つの文献を引用し、言い換え、名指すところがありません。',
    off: (host: string) => `${host}では読まない設定です。`,
    switchOn: 'このサイトを読む',
    cannot: 'ブラウザーの決まりで、このページは拡張機能から読めません。',
    ask: 'このページを読む許可がありません。許可されたページだけを読みます。',
    askInToolbar: '許可するには、ツールバーのボタンから開いてください。',
    refused: '許可されませんでした。',
    unread: 'このページはまだ読んでいません。',
    readOnce: '今回だけ読む',
    always: (host: string) => `${host}を常に読む`,
    promise: '読んだものはこの端末から出ません。',
  },
  ko: {
    title: '이 페이지',
    works: { decl: '선언', rec: '회담 기록', paper: '이성봉 논문' },
    kindsShown: { quote: '인용', restate: '바꿔 말함', mention: '언급', term: '용어' },
    kind: { quote: '인용', restate: '바꿔 말함', mention: '언급' },
    notes: (n: number) => (n === 0 ? '각주 없음' : `각주 ${n}개`),
    leansOn: '이 글이 기대는 곳',
    picture: (all: number, touched: string[]) =>
      touched.length === 0
        ? '선언의 축도. 이 페이지가 다루는 조항은 없습니다.'
        : `선언의 축도. 이 페이지는 ${all}개 조항 가운데 ${touched.length}개를 다룹니다: ${touched.join(', ')}.`,
    beside: ({ rec, paper, name }: Beside, touched: boolean) =>
      `${touched ? '이 밖에 ' : '선언의 조항은 없고 '}${[
        ...(rec > 0 ? [`회담 기록 ${rec}번`] : []),
        ...(paper > 0 ? [`이성봉 논문 ${paper}번`] : []),
        ...(name > 0 ? [`선언의 이름 ${name}번`] : []),
      ].join(', ')}.`,
    which: '각주의 종류',
    order: '차례',
    asOnPage: '페이지 순서',
    byWork: '문헌별',
    list: '이 페이지의 각주',
    shown: (shown: number, all: number) => `각주 ${all}개 가운데 ${shown}개 표시`,
    nothingShown: '고른 종류의 각주가 없습니다.',
    frame: '페이지 안의 틀',
    back: '있던 곳으로 돌아가기',
    gone: '그 각주는 이제 페이지에 없습니다.',
    terms: '이 페이지의 용어',
    highlights: '이 페이지의 하이라이트',
    library: '모든 하이라이트',
    nowhere: {
      gone: '지금 이 페이지에 비슷한 글자가 없습니다.',
      changed: '자리를 정하지 않았습니다. 바뀐 곳이 너무 많습니다.',
      ambiguous: '자리를 정하지 않았습니다. 똑같이 비슷한 곳이 여럿 있습니다.',
      uncertain: '자리를 정하지 않았습니다. 가려낼 실마리가 모자랍니다.',
    },
    lookFor: '찾아보기',
    lookAlike: '비슷한 글자를 페이지에서 골라 두었습니다. 같은 것인지는 직접 확인하십시오.',
    lookNothing: '비슷한 글자가 페이지에 없습니다.',
    notHere: '그 하이라이트는 지금 페이지에 없습니다.',
    edit: '편집',
    done: '닫기',
    unkept: '저장소가 받아들이지 않았습니다. 아무것도 바꾸지 않았습니다.',
    reading: '페이지를 읽고 있습니다.',
    nothing: '이 페이지에는 세 문헌을 인용하거나 바꿔 말하거나 언급하는 곳이 없습니다.',
    off: (host: string) => `${host}에서는 읽지 않도록 해 두었습니다.`,
    switchOn: '이 사이트 읽기',
    cannot: '브라우저가 이 페이지를 확장 프로그램이 읽지 못하게 합니다.',
    ask: '이 페이지를 읽을 권한이 없습니다. 허락한 페이지만 읽습니다.',
    askInToolbar: '허락하려면 도구 모음의 단추에서 여십시오.',
    refused: '허락되지 않았습니다.',
    unread: '이 페이지는 아직 읽지 않았습니다.',
    readOnce: '이번만 읽기',
    always: (host: string) => `${host} 항상 읽기`,
    promise: '읽은 글은 이 기기를 떠나지 않습니다.',
  },
});

export type PanelWords = (typeof panelWords)['en'];
