import { ForbiddenMessage } from "@/components/shell/forbidden-message";
import { SiteHeader } from "@/components/shell/site-header";

export default function Forbidden() {
  return (
    <>
      <SiteHeader />
      <ForbiddenMessage />
    </>
  );
}
