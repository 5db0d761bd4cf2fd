#ifndef DIXIT_H
#define DIXIT_H

/* dixit for C11 and for whatever can call C: who said what in running text. No C++ exception leaves these functions.
 *
 *     dixit_extractor* extractor = NULL;
 *     dixit_document* document = NULL;
 *     if (dixit_extractor_create(NULL, &extractor) != DIXIT_OK) return fail(dixit_last_error());
 *     if (dixit_extract(extractor, text, size, &document) != DIXIT_OK) return fail(dixit_last_error());
 *     for (size_t i = 0; i < dixit_quote_count(document); ++i) { ... dixit_quote_at(document, i, &quote) ... }
 *     dixit_document_free(document);
 *     dixit_extractor_free(extractor);
 */

#include <stddef.h>
#include <stdint.h>
#include <dixit/export.hpp>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum dixit_status {
  DIXIT_OK = 0,
  DIXIT_BAD_ARGUMENT = 1,  /* a null pointer, an index or an option that is none */
  DIXIT_BAD_LANGUAGE = 2,  /* the language folder cannot be used: the message names file and line */
  DIXIT_TEXT_TOO_LONG = 3, /* 4 GiB or more */
  DIXIT_OUT_OF_MEMORY = 4,
  DIXIT_FAILED = 5
} dixit_status;

enum { DIXIT_DIRECT, DIXIT_MIXED, DIXIT_INDIRECT, DIXIT_FREE_DIRECT };      /* dixit_quote.kind */
enum { DIXIT_SPEECH, DIXIT_THOUGHT };                                       /* dixit_quote.quote_class */
enum { DIXIT_POSITIVE, DIXIT_NEGATIVE };                                    /* dixit_quote.polarity */
enum { DIXIT_ASSERTED, DIXIT_POSSIBLE, DIXIT_FUTURE, DIXIT_REQUESTED };     /* dixit_quote.modality */
enum { DIXIT_GENDER_UNKNOWN, DIXIT_FEMALE, DIXIT_MALE };                    /* dixit_speaker.gender */
enum { DIXIT_KIND_UNKNOWN, DIXIT_PERSON, DIXIT_GROUP, DIXIT_ORGANISATION }; /* dixit_speaker.kind */
enum { DIXIT_GENRE_AUTOMATIC, DIXIT_GENRE_NEWS, DIXIT_GENRE_FICTION };      /* dixit_options.genre */
enum { DIXIT_OFFSETS_UTF8, DIXIT_OFFSETS_UTF16, DIXIT_OFFSETS_CODEPOINT };  /* dixit_options.offsets */

#define DIXIT_NO_INDEX UINT32_MAX

/* Set all to zero for the defaults. */
typedef struct dixit_options {
  int32_t thought; /* not 0: also what is believed, hoped, feared */
  int32_t genre;
  int32_t offsets;             /* what all spans count */
  const char* language_folder; /* laid over the built-in language; NULL for none */
} dixit_options;

/* Half-open. One that is not there begins and ends at DIXIT_NO_INDEX. */
typedef struct dixit_span {
  uint32_t begin;
  uint32_t end;
} dixit_span;

/* Text in UTF-8, followed by a NUL; `size` does not count it. */
typedef struct dixit_string {
  const char* data;
  size_t size;
} dixit_string;

/* What the pointers name lives as long as the document; `rule` as long as the extractor. */
typedef struct dixit_quote {
  int32_t kind, quote_class, polarity, modality;
  const dixit_span* content; /* content_count parts in text order */
  size_t content_count;
  dixit_span speaker, cue, addressee;
  uint32_t speaker_index; /* DIXIT_NO_INDEX where nothing tells who it is */
  uint32_t sentence;
  float confidence;
  dixit_string rule;
} dixit_quote;

typedef struct dixit_speaker {
  dixit_string name;
  int32_t gender, kind;
  size_t title_count;
  const dixit_span* mentions;
  size_t mention_count;
  const uint32_t* quotes; /* indices of quotes */
  size_t quote_count;
} dixit_speaker;

typedef struct dixit_extractor dixit_extractor;
typedef struct dixit_document dixit_document;

/* "0.1.0" */
DIXIT_EXPORT const char* dixit_version(void);

/* Why the last call of this thread that did not give DIXIT_OK failed; valid until the next one fails. Never NULL. */
DIXIT_EXPORT const char* dixit_last_error(void);

/* Builds an extractor; once, for all texts. It may be used by any number of threads at once. `options` may be NULL. */
DIXIT_EXPORT dixit_status dixit_extractor_create(const dixit_options* options, dixit_extractor** extractor);
DIXIT_EXPORT void dixit_extractor_free(dixit_extractor* extractor); /* NULL is fine */

/* Reads `size` bytes, whatever they are. The document keeps no pointer to them. It is to be freed before the extractor;
 * any number of threads may read it at once. */
DIXIT_EXPORT dixit_status dixit_extract(const dixit_extractor* extractor, const char* text, size_t size,
                                        dixit_document** document);
DIXIT_EXPORT void dixit_document_free(dixit_document* document); /* NULL is fine */

/* Records in text order; speakers in the order of their first mention. 0 for a document that is NULL. */
DIXIT_EXPORT size_t dixit_quote_count(const dixit_document* document);
DIXIT_EXPORT dixit_status dixit_quote_at(const dixit_document* document, size_t index, dixit_quote* quote);
DIXIT_EXPORT size_t dixit_speaker_count(const dixit_document* document);
DIXIT_EXPORT dixit_status dixit_speaker_at(const dixit_document* document, size_t index, dixit_speaker* speaker);
DIXIT_EXPORT dixit_status dixit_speaker_title(const dixit_document* document, size_t index, size_t title,
                                              dixit_string* text);

/* The words of a quotation, its parts joined by one space. */
DIXIT_EXPORT dixit_status dixit_quote_text(const dixit_document* document, size_t index, dixit_string* text);

#ifdef __cplusplus
}
#endif

#endif
