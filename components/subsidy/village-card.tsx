import { ChartCard } from "@/components/charts/chart-card";
import { PageLinks } from "@/components/ui/page-links";
import { BOARD_PAGE_ROWS, showBoard } from "@/lib/domain/board-view";
import { downloadName } from "@/lib/domain/file-name";
import { BOARD_FLAGS, countFlags } from "@/lib/domain/quota-board";
import { formatCount } from "@/lib/format";
import { type BoardPage, boardDownloads, boardFileName, boardHref, chosenWords } from "./board-page";
import { VillageTable } from "./village-table";

/** The villages against their quotas, what stands out among them, and the way to the files. */
export function VillageCard({ page }: { page: BoardPage }) {
  const { board, view, text, locale, date, illustrative } = page;
  const words = text.quotaBoard.villages;
  const shown = showBoard(board, view);
  const before = (shown.page - 1) * BOARD_PAGE_ROWS;
  const count = (n: number) => formatCount(n, locale);
  return (
    <ChartCard
      locale={locale}
      title={villagesTitle(page)}
      subtitle={chosenWords(page) === null ? words.subtitle : words.subtitleNarrowed}
      figure={
        <>
          <FlagLinks page={page} />
          {shown.count === 0 && shown.remainder === null ? (
            <p className="hint">{words.nothing}</p>
          ) : (
            <VillageTable page={page} shown={shown} />
          )}
          {shown.pages === 1 ? null : (
            <PageLinks
              locale={locale}
              page={shown.page}
              pages={shown.pages}
              label={words.pages}
              shown={words.shown(count(before + 1), count(before + shown.rows.length), count(shown.count))}
              linkTo={(to, neighbour) => <a href={boardHref(page, { page: to })}>{neighbour}</a>}
            />
          )}
        </>
      }
      downloads={boardDownloads(page, "villages")}
      drawing={downloadName(boardFileName(page, "villages"))}
      about={words.about.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
      foot={words.foot(date)}
      illustrative={illustrative}
    />
  );
}

function villagesTitle(page: BoardPage): string {
  const { board, text, locale } = page;
  const words = text.quotaBoard.villages.title;
  if (chosenWords(page) !== null) return words.narrowed(formatCount(board.rows.length, locale));
  const counts = countFlags(board);
  if (counts.none > 0) return words.none(formatCount(counts.none, locale));
  if (counts.over > 0) return words.over(formatCount(counts.over, locale));
  return board.rows.some(({ inRule }) => inRule) ? words.allReached : words.noRule;
}

/** What stands out, with how many villages: each leads to them. */
function FlagLinks({ page }: { page: BoardPage }) {
  const { board, view, text, locale } = page;
  const words = text.quotaBoard.villages;
  const counts = countFlags(board);
  const links = BOARD_FLAGS.filter((flag) => counts[flag] > 0 || flag === view.flag);
  if (links.length === 0) return null;
  return (
    <nav className="flags" aria-label={words.flags}>
      <a
        className="btn btn--small"
        href={boardHref(page, { flag: null })}
        aria-current={view.flag === null ? "true" : undefined}
      >
        {words.all(formatCount(board.rows.length, locale))}
      </a>
      {links.map((flag) => (
        <a
          key={flag}
          className="btn btn--small"
          href={boardHref(page, { flag })}
          aria-current={view.flag === flag ? "true" : undefined}
        >
          {words.flagLink(words.flag[flag], formatCount(counts[flag], locale))}
        </a>
      ))}
    </nav>
  );
}
