"use client";

import { Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { Notice } from "@/components/ui/notice";
import { type Period, periodCode } from "@/lib/domain/period";
import { formatRate, type Locale } from "@/lib/format";
import { workbookTextFor } from "@/lib/text/workbook-text";

interface UploadFormProps {
  regencyCode: string;
  period: Period;
  locale: Locale;
}

type Progress =
  | { readonly step: "IDLE" }
  | { readonly step: "UPLOADING"; readonly share: number }
  | { readonly step: "READING" }
  | { readonly step: "OPENING" }
  | { readonly step: "REFUSED"; readonly message: string };

/** Without JavaScript an ordinary form; with it one that says how much has arrived and what is being done with it. */
export function UploadForm({ regencyCode, period, locale }: UploadFormProps) {
  const text = workbookTextFor(locale).workbook;
  const router = useRouter();
  const fileId = useId();
  const [progress, setProgress] = useState<Progress>({ step: "IDLE" });
  const address = `/api/uploads/workbook?${new URLSearchParams({ regency: regencyCode, period: periodCode(period) })}`;
  const isBusy = progress.step === "UPLOADING" || progress.step === "READING" || progress.step === "OPENING";

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    setProgress({ step: "UPLOADING", share: 0 });
    upload(address, new FormData(event.currentTarget), setProgress, (message) => {
      setProgress({ step: "REFUSED", message: message ?? text.progress.failed });
    }).then((page) => {
      if (page === null) return;
      setProgress({ step: "OPENING" });
      router.push(page);
    });
  }

  return (
    <form action={address} method="post" encType="multipart/form-data" onSubmit={send} className="grid gap-4">
      {progress.step === "REFUSED" ? (
        <Notice kind="error" live>
          {progress.message}
        </Notice>
      ) : null}
      <FileField
        id={fileId}
        label={text.steps.file}
        accept=".xlsx,.csv,.txt,.tsv"
        // Another file is another attempt.
        onChange={() => setProgress({ step: "IDLE" })}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="primary" icon={Upload} blocked={isBusy}>
          {text.steps.send}
        </Button>
        {isBusy ? <ProgressLine progress={progress} locale={locale} /> : null}
      </div>
    </form>
  );
}

function ProgressLine({ progress, locale }: { progress: Progress; locale: Locale }) {
  const text = workbookTextFor(locale).workbook.progress;
  return (
    <div className="upload__progress" role="status">
      <progress aria-label={text.name} value={progress.step === "UPLOADING" ? progress.share : undefined} max={1} />
      <span>
        {progress.step === "UPLOADING" ? text.uploading(formatRate(progress.share, locale, 0)) : null}
        {progress.step === "READING" ? text.reading : null}
        {progress.step === "OPENING" ? text.opening : null}
      </span>
    </div>
  );
}

/** The address to go to, or null after saying why there is none; `fetch` does not tell how much was sent. */
function upload(
  address: string,
  form: FormData,
  onProgress: (progress: Progress) => void,
  onRefused: (message: string | null) => void,
): Promise<string | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const refuse = (message: string | null) => {
      onRefused(message);
      resolve(null);
    };
    request.open("POST", address);
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(loaded < total ? { step: "UPLOADING", share: loaded / total } : { step: "READING" });
    request.upload.onload = () => onProgress({ step: "READING" });
    request.onerror = () => refuse(null);
    request.onload = () => {
      const answer: { address?: string; message?: string } | null = request.response;
      if (answer?.address === undefined) refuse(answer?.message ?? null);
      else resolve(answer.address);
    };
    request.send(form);
  });
}
