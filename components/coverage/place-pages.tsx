import { PageLinks } from "@/components/ui/page-links";
import type { PlaceView, ShownPlaces } from "@/lib/domain/place-order";
import { formatCount } from "@/lib/format";
import type { Picture } from "./picture";

interface PlacePagesProps {
  picture: Picture;
  shown: ShownPlaces;
  /** What the rows are, e.g. "desa/kelurahan". */
  places: string;
  view: PlaceView;
  href: (view: PlaceView) => string;
}

/** Which page of a long table this is, and the way to the others; nothing for a short one that is shown whole. */
export function PlacePages({ picture: { text, locale }, shown, places, view, href }: PlacePagesProps) {
  const words = text.coverage.places;
  const { page, pages, folded } = shown;
  if (folded !== null || (pages === 1 && view.page === null)) return null;
  const label = words.page(formatCount(page, locale), formatCount(pages, locale), places);
  return (
    <PageLinks
      locale={locale}
      page={page}
      pages={pages}
      label={label}
      shown={label}
      linkTo={(to, neighbour, look) => (
        <a href={href({ ...view, page: to })} className={look}>
          {neighbour}
        </a>
      )}
    >
      <a href={href({ order: null, page: null })}>{words.onlyEnds}</a>
    </PageLinks>
  );
}
