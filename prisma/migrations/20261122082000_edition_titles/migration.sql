-- What a list says of an edition without opening its content, and a chain over the audit that cannot fork.

-- AlterTable
ALTER TABLE "edition" ADD COLUMN     "published_on" DATE NOT NULL,
ADD COLUMN     "title_en" TEXT NOT NULL,
ADD COLUMN     "title_id" TEXT NOT NULL;

-- Copies, made once and checked: the content is what counts.
ALTER TABLE edition
  ADD CONSTRAINT edition_copies CHECK (number = content::jsonb ->> 'number'
    AND published_on = (content::jsonb ->> 'publishedOn')::date
    AND title_id = content::jsonb #>> '{text,id,title}'
    AND title_en = content::jsonb #>> '{text,en,title}');

-- Of two editions that are made at once in views of the data that do not know of one another, the second begins anew.
CREATE UNIQUE INDEX audit_seal_one_successor ON audit_seal ((coalesce(previous_hash, '')));

COMMENT ON COLUMN edition.published_on IS 'The date printed in it, in the time zone of the regency';
