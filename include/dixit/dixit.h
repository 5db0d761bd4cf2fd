#ifndef DIXIT_H
#define DIXIT_H

/** @file
 * dixit for C11 and for whatever can call C: who said what in running text. No C++ exception leaves these functions.
 *
 *     dixit_extractor* extractor = NULL;
 *     dixit_document* document = NULL;
 *     if (dixit_extractor_create(NULL, &extractor) != DIXIT_OK) return fail(dixit_last_error());
 *     if (dixit_extract(extractor, text, size, &document) != DIXIT_OK) return fail(dixit_last_error());
 *     for (size_t i = 0; i < dixit_quote_count(document); ++i) { ... dixit_quote_at(document, i, &quote) ... }
 *     dixit_document_free(document);
 *     dixit_extractor_free(extractor);
 *
 * Extractors and documents do not change once they are made: any number of threads may use one at once, as long as none
 * frees it. Text is UTF-8. A structure's members of type int32_t hold values of the enumeration named beside them.
 */

#include <stddef.h>
#include <stdint.h>
#include <dixit/export.hpp>

#ifdef __cplusplus
extern "C" {
#endif

/* NOLINTBEGIN(readability-identifier-naming): the names of C */

/** What a call came to. What is not DIXIT_OK leaves a message for dixit_last_error. */
typedef enum dixit_status {
  DIXIT_OK = 0,            /**< done */
  DIXIT_BAD_ARGUMENT = 1,  /**< a null pointer, an index or an option that is none */
  DIXIT_BAD_LANGUAGE = 2,  /**< the language folder cannot be used: the message names file and line */
  DIXIT_TEXT_TOO_LONG = 3, /**< 4 GiB less one byte, or more */
  DIXIT_OUT_OF_MEMORY = 4, /**< there is not enough memory */
  DIXIT_FAILED = 5         /**< anything else */
} dixit_status;

enum { DIXIT_DIRECT, DIXIT_MIXED, DIXIT_INDIRECT, DIXIT_FREE_DIRECT };      /* dixit_quote.kind */
enum { DIXIT_SPEECH, DIXIT_THOUGHT };                                       /* dixit_quote.quote_class */
enum { DIXIT_POSITIVE, DIXIT_NEGATIVE };                                    /* dixit_quote.polarity */
enum { DIXIT_ASSERTED, DIXIT_POSSIBLE, DIXIT_FUTURE, DIXIT_REQUESTED };     /* dixit_quote.modality */
enum { DIXIT_GENDER_UNKNOWN, DIXIT_FEMALE, DIXIT_MALE };                    /* dixit_speaker.gender */
enum { DIXIT_KIND_UNKNOWN, DIXIT_PERSON, DIXIT_GROUP, DIXIT_ORGANISATION }; /* dixit_speaker.kind */
enum { DIXIT_GENRE_AUTOMATIC, DIXIT_GENRE_NEWS, DIXIT_GENRE_FICTION };      /* dixit_options.genre */
enum { DIXIT_OFFSETS_UTF8, DIXIT_OFFSETS_UTF16, DIXIT_OFFSETS_CODEPOINT };  /* dixit_options.offsets */

/** An index or an offset that is not there. */
#define DIXIT_NO_INDEX UINT32_MAX

/** What an extractor does. Set all to zero for the defaults. */
typedef struct dixit_options {
  int32_t thought;             /**< not 0: also what is believed, hoped, feared */
  int32_t genre;               /**< DIXIT_GENRE_...: what kind of text it is */
  int32_t offsets;             /**< DIXIT_OFFSETS_...: what all spans count: bytes, UTF-16 units or code points */
  const char* language_folder; /**< laid over the built-in language; NULL for none */
} dixit_options;

/** A half-open range of the text, from 0. One that is not there begins and ends at DIXIT_NO_INDEX. */
typedef struct dixit_span {
  uint32_t begin; /**< where it begins */
  uint32_t end;   /**< behind its last unit */
} dixit_span;

/** Text in UTF-8, followed by a NUL. */
typedef struct dixit_string {
  const char* data; /**< never NULL where a call gave it */
  size_t size;      /**< in bytes, without the NUL */
} dixit_string;

/** Words and who said them. What its pointers name lives as long as the document; `rule` as long as the extractor. */
typedef struct dixit_quote {
  int32_t kind;              /**< DIXIT_DIRECT and others: how the words are given */
  int32_t quote_class;       /**< DIXIT_SPEECH or DIXIT_THOUGHT */
  int32_t polarity;          /**< DIXIT_NEGATIVE where the cue is denied: `did not say` */
  int32_t modality;          /**< DIXIT_ASSERTED and others: whether it is told as fact */
  const dixit_span* content; /**< the words, in parts, in text order */
  size_t content_count;      /**< how many parts; at least one */
  dixit_span speaker;        /**< the mention beside the cue */
  dixit_span cue;            /**< the reporting expression */
  dixit_span addressee;      /**< whom or which outlet it was said to */
  uint32_t speaker_index;    /**< for dixit_speaker_at; DIXIT_NO_INDEX where nothing tells who it is */
  uint32_t sentence;         /**< number of the sentence in which the content begins, from 0 */
  float confidence;          /**< 0 to 1: how often a record of this rule is right */
  dixit_string rule;         /**< the rule's name */
} dixit_quote;

/** Someone or something that speaks in the document. What its pointers name lives as long as the document. */
typedef struct dixit_speaker {
  dixit_string name;          /**< the fullest name, without titles */
  int32_t gender;             /**< DIXIT_FEMALE and others, as far as the text tells */
  int32_t kind;               /**< DIXIT_PERSON and others */
  size_t title_count;         /**< how many titles dixit_speaker_title has */
  const dixit_span* mentions; /**< in text order */
  size_t mention_count;       /**< how many */
  const uint32_t* quotes;     /**< indices for dixit_quote_at */
  size_t quote_count;         /**< how many */
} dixit_speaker;

typedef struct dixit_extractor dixit_extractor; /**< finds quotations; built once, for all texts */
typedef struct dixit_document dixit_document;   /**< what was found in one text */

/** The library's version: "0.1.0". Lives as long as the program. */
DIXIT_EXPORT const char* dixit_version(void);

/** Why the last call of this thread that did not give DIXIT_OK failed, in at most 511 bytes. Valid until the next one
 * of this thread fails; never NULL. */
DIXIT_EXPORT const char* dixit_last_error(void);

/** Builds an extractor, which takes less than a millisecond, with a language folder some more. `options` may be NULL.
 * Where it fails, `*extractor` is NULL. */
DIXIT_EXPORT dixit_status dixit_extractor_create(const dixit_options* options, dixit_extractor** extractor);

/** Frees an extractor, after its documents. NULL is fine. */
DIXIT_EXPORT void dixit_extractor_free(dixit_extractor* extractor);

/** Reads `size` bytes, whatever they are, in time in proportion to `size`. The document keeps no pointer to them, and
 * is to be freed before the extractor. Where it fails, `*document` is NULL. */
DIXIT_EXPORT dixit_status dixit_extract(const dixit_extractor* extractor, const char* text, size_t size,
                                        dixit_document** document);

/** Frees a document and all that its structures point to. NULL is fine. */
DIXIT_EXPORT void dixit_document_free(dixit_document* document);

/** How many quotations there are, in text order; 0 for NULL. */
DIXIT_EXPORT size_t dixit_quote_count(const dixit_document* document);

/** Fills in `*quote`; DIXIT_BAD_ARGUMENT where there is no such quotation. */
DIXIT_EXPORT dixit_status dixit_quote_at(const dixit_document* document, size_t index, dixit_quote* quote);

/** The words of a quotation, its parts joined by one space. They live as long as the document. */
DIXIT_EXPORT dixit_status dixit_quote_text(const dixit_document* document, size_t index, dixit_string* text);

/** How many speakers there are, in the order of their first mention; 0 for NULL. */
DIXIT_EXPORT size_t dixit_speaker_count(const dixit_document* document);

/** Fills in `*speaker`; DIXIT_BAD_ARGUMENT where there is no such speaker. */
DIXIT_EXPORT dixit_status dixit_speaker_at(const dixit_document* document, size_t index, dixit_speaker* speaker);

/** A title of a speaker (`Mayor`); `title` is below dixit_speaker.title_count. It lives as long as the document. */
DIXIT_EXPORT dixit_status dixit_speaker_title(const dixit_document* document, size_t index, size_t title,
                                              dixit_string* text);

/* NOLINTEND(readability-identifier-naming) */

#ifdef __cplusplus
}
#endif

#endif
