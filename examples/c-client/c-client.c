#include <dixit/dixit.h>

#include <stdio.h>
#include <stdlib.h>

static void print_quote(const dixit_document* document, size_t index) {
  dixit_quote quote;
  dixit_speaker speaker = {.name = {"somebody", 8}};
  dixit_string words;
  if (dixit_quote_at(document, index, &quote) != DIXIT_OK) return;
  if (dixit_quote_text(document, index, &words) != DIXIT_OK) return;
  if (quote.speaker_index != DIXIT_NO_INDEX) dixit_speaker_at(document, quote.speaker_index, &speaker);
  printf("%.*s: %.*s\n", (int)speaker.name.size, speaker.name.data, (int)words.size, words.data);
}

/* All bytes of `file`, to be freed; NULL where memory is short. */
static char* read_all(FILE* file, size_t* size) {
  size_t capacity = 1 << 16;
  char* text = malloc(capacity);
  *size = 0;
  while (text != NULL) {
    *size += fread(text + *size, 1, capacity - *size, file);
    if (*size < capacity) break;
    capacity *= 2;
    char* larger = realloc(text, capacity);
    if (larger == NULL) free(text);
    text = larger;
  }
  return text;
}

int main(void) {
  size_t size = 0;
  char* text = read_all(stdin, &size);
  dixit_extractor* extractor = NULL;
  dixit_document* document = NULL;
  dixit_status status = text == NULL ? DIXIT_OUT_OF_MEMORY : dixit_extractor_create(NULL, &extractor);
  if (status == DIXIT_OK) status = dixit_extract(extractor, text, size, &document);
  if (status != DIXIT_OK) fprintf(stderr, "c-client: %s\n", dixit_last_error());
  for (size_t i = 0; i < dixit_quote_count(document); ++i) print_quote(document, i);
  dixit_document_free(document);
  dixit_extractor_free(extractor);
  free(text);
  return status == DIXIT_OK ? 0 : 1;
}
