import { NotFoundMessage } from "@/components/shell/not-found-message";
import { SiteHeader } from "@/components/shell/site-header";

export default function NotFound() {
  return (
    <>
      <SiteHeader />
      <NotFoundMessage />
    </>
  );
}
