#include <dixit/dixit.h>

#include <stdio.h>

static int fail(void) {
  fprintf(stderr, "c-client: %s\n", dixit_last_error());
  return 1;
}

static void print_quote(const dixit_document* document, size_t index) {
  dixit_quote quote;
  dixit_speaker speaker = {.name = {"somebody", 8}};
  dixit_string words;
  if (dixit_quote_at(document, index, &quote) != DIXIT_OK) return;
  if (dixit_quote_text(document, index, &words) != DIXIT_OK) return;
  if (quote.speaker_index != DIXIT_NO_INDEX) dixit_speaker_at(document, quote.speaker_index, &speaker);
  printf("%.*s: %.*s\n", (int)speaker.name.size, speaker.name.data, (int)words.size, words.data);
}

int main(void) {
  static char text[1 << 20];
  const size_t size = fread(text, 1, sizeof text, stdin);
  dixit_extractor* extractor = NULL;
  dixit_document* document = NULL;
  if (dixit_extractor_create(NULL, &extractor) != DIXIT_OK) return fail();
  const dixit_status status = dixit_extract(extractor, text, size, &document);
  for (size_t i = 0; i < dixit_quote_count(document); ++i) print_quote(document, i);
  dixit_document_free(document);
  dixit_extractor_free(extractor);
  return status == DIXIT_OK ? 0 : fail();
}
