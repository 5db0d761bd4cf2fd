#include <dixit/dixit.h>
#include <dixit/dixit.hpp>

#include <exception>
#include <new>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

struct dixit_extractor {
  dixit::Extractor extractor;
  dixit::OffsetUnit offsets;
};

/// All that the C structures point to.
struct dixit_document {
  struct QuoteData {
    dixit::Quote quote;
    std::vector<dixit_span> content;
    std::string text;
  };
  struct SpeakerData {
    dixit::Speaker speaker;
    std::vector<dixit_span> mentions;
  };
  std::vector<QuoteData> quotes;
  std::vector<SpeakerData> speakers;
};

namespace {

/// The message of this thread's last failure. Of fixed size, so that there is always room for it.
class LastError {
 public:
  void set(const char* message) noexcept {
    std::size_t size = 0;
    for (; message[size] != '\0' && size + 1 < sizeof text_; ++size) text_[size] = message[size];
    text_[size] = '\0';
  }
  [[nodiscard]] const char* text() const noexcept { return text_; }

 private:
  char text_[512] = "";
};

LastError& last_error() noexcept {
  thread_local LastError error;
  return error;
}

dixit_status failed(dixit_status status, const char* message) noexcept {
  last_error().set(message);
  return status;
}

dixit_status bad_argument(const char* message) noexcept {
  return failed(DIXIT_BAD_ARGUMENT, message);
}

template <typename Call>
dixit_status guarded(const Call& call) noexcept {
  try {
    call();
    return DIXIT_OK;
  } catch (const dixit::LanguageError& error) {
    return failed(DIXIT_BAD_LANGUAGE, error.what());
  } catch (const std::length_error& error) {
    return failed(DIXIT_TEXT_TOO_LONG, error.what());
  } catch (const std::bad_alloc&) {
    return failed(DIXIT_OUT_OF_MEMORY, "not enough memory");
  } catch (const std::exception& error) {
    return failed(DIXIT_FAILED, error.what());
  } catch (...) {
    return failed(DIXIT_FAILED, "unknown failure");
  }
}

dixit_span span_of(dixit::Span span) noexcept {
  return {span.begin, span.end};
}

dixit_span span_of(const std::optional<dixit::Span>& span) noexcept {
  return span ? span_of(*span) : dixit_span{DIXIT_NO_INDEX, DIXIT_NO_INDEX};
}

std::vector<dixit_span> spans_of(const std::vector<dixit::Span>& spans) {
  std::vector<dixit_span> out;
  out.reserve(spans.size());
  for (const dixit::Span span : spans) out.push_back(span_of(span));
  return out;
}

dixit_string string_of(std::string_view text) noexcept {
  return {text.data(), text.size()};
}

dixit::Options options_of(const dixit_options& from) {
  dixit::Options options;
  options.thought = from.thought != 0;
  options.genre = static_cast<dixit::Genre>(from.genre);
  if (from.language_folder != nullptr) options.language_folder = from.language_folder;
  return options;
}

bool is_valid(const dixit_options& options) noexcept {
  return options.genre >= DIXIT_GENRE_AUTOMATIC && options.genre <= DIXIT_GENRE_FICTION &&
         options.offsets >= DIXIT_OFFSETS_UTF8 && options.offsets <= DIXIT_OFFSETS_CODEPOINT;
}

dixit_document* make_document(const dixit_extractor& extractor, std::string_view text) {
  const dixit::Document from = extractor.extractor.extract(text);
  const dixit::OffsetConverter convert(text, extractor.offsets);
  auto document = std::make_unique<dixit_document>();
  for (const dixit::Quote& quote : from.quotes()) {
    dixit::Quote converted = convert(quote);
    std::vector<dixit_span> content = spans_of(converted.content);
    document->quotes.push_back({std::move(converted), std::move(content), from.content(quote)});
  }
  for (const dixit::Speaker& speaker : from.speakers()) {
    dixit::Speaker converted = convert(speaker);
    std::vector<dixit_span> mentions = spans_of(converted.mentions);
    document->speakers.push_back({std::move(converted), std::move(mentions)});
  }
  return document.release();
}

}  // namespace

const char* dixit_version(void) {
  return DIXIT_VERSION;
}

const char* dixit_last_error(void) {
  return last_error().text();
}

dixit_status dixit_extractor_create(const dixit_options* options, dixit_extractor** extractor) {
  if (extractor == nullptr) return bad_argument("dixit_extractor_create: no place for the extractor");
  *extractor = nullptr;
  const dixit_options chosen = options == nullptr ? dixit_options{} : *options;
  if (!is_valid(chosen)) return bad_argument("dixit_extractor_create: no such genre or unit of offsets");
  return guarded([&] {
    *extractor =
        new dixit_extractor{dixit::Extractor(options_of(chosen)), static_cast<dixit::OffsetUnit>(chosen.offsets)};
  });
}

void dixit_extractor_free(dixit_extractor* extractor) {
  delete extractor;
}

dixit_status dixit_extract(const dixit_extractor* extractor, const char* text, size_t size, dixit_document** document) {
  if (document == nullptr) return bad_argument("dixit_extract: no place for the document");
  *document = nullptr;
  if (extractor == nullptr) return bad_argument("dixit_extract: no extractor");
  if (text == nullptr && size != 0) return bad_argument("dixit_extract: no text");
  return guarded([&] { *document = make_document(*extractor, size == 0 ? "" : std::string_view(text, size)); });
}

void dixit_document_free(dixit_document* document) {
  delete document;
}

size_t dixit_quote_count(const dixit_document* document) {
  return document == nullptr ? 0 : document->quotes.size();
}

size_t dixit_speaker_count(const dixit_document* document) {
  return document == nullptr ? 0 : document->speakers.size();
}

dixit_status dixit_quote_at(const dixit_document* document, size_t index, dixit_quote* quote) {
  if (quote == nullptr) return bad_argument("dixit_quote_at: no place for the quotation");
  if (index >= dixit_quote_count(document)) return bad_argument("dixit_quote_at: no such quotation");
  const auto& [from, content, text] = document->quotes[index];
  *quote = {};
  quote->kind = static_cast<int32_t>(from.kind);
  quote->quote_class = static_cast<int32_t>(from.quote_class);
  quote->polarity = static_cast<int32_t>(from.polarity);
  quote->modality = static_cast<int32_t>(from.modality);
  quote->content = content.data();
  quote->content_count = content.size();
  quote->speaker = span_of(from.speaker);
  quote->cue = span_of(from.cue);
  quote->addressee = span_of(from.addressee);
  quote->speaker_index = from.speaker_id.value_or(DIXIT_NO_INDEX);
  quote->sentence = from.sentence;
  quote->confidence = from.confidence;
  quote->rule = string_of(from.rule);
  return DIXIT_OK;
}

dixit_status dixit_quote_text(const dixit_document* document, size_t index, dixit_string* text) {
  if (text == nullptr) return bad_argument("dixit_quote_text: no place for the text");
  if (index >= dixit_quote_count(document)) return bad_argument("dixit_quote_text: no such quotation");
  *text = string_of(document->quotes[index].text);
  return DIXIT_OK;
}

dixit_status dixit_speaker_at(const dixit_document* document, size_t index, dixit_speaker* speaker) {
  if (speaker == nullptr) return bad_argument("dixit_speaker_at: no place for the speaker");
  if (index >= dixit_speaker_count(document)) return bad_argument("dixit_speaker_at: no such speaker");
  const auto& [from, mentions] = document->speakers[index];
  *speaker = {};
  speaker->name = string_of(from.name);
  speaker->gender = static_cast<int32_t>(from.gender);
  speaker->kind = static_cast<int32_t>(from.kind);
  speaker->title_count = from.titles.size();
  speaker->mentions = mentions.data();
  speaker->mention_count = mentions.size();
  speaker->quotes = from.quotes.data();
  speaker->quote_count = from.quotes.size();
  return DIXIT_OK;
}

dixit_status dixit_speaker_title(const dixit_document* document, size_t index, size_t title, dixit_string* text) {
  if (text == nullptr) return bad_argument("dixit_speaker_title: no place for the text");
  if (index >= dixit_speaker_count(document)) return bad_argument("dixit_speaker_title: no such speaker");
  const std::vector<std::string>& titles = document->speakers[index].speaker.titles;
  if (title >= titles.size()) return bad_argument("dixit_speaker_title: no such title");
  *text = string_of(titles[title]);
  return DIXIT_OK;
}
