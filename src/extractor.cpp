#include "languages/builtin.hpp"
#include "lexicon/language_files.hpp"
#include "lexicon/lexicon.hpp"
#include "marks/marks.hpp"
#include "reused_memory.hpp"
#include "rules/attributions.hpp"
#include "rules/continuations.hpp"
#include "rules/rule_set.hpp"
#include "rules/transcripts.hpp"
#include "sentences/sentences.hpp"
#include "speakers/scratch.hpp"
#include "speakers/speakers.hpp"
#include "text/capitals.hpp"
#include "text/common_surnames.hpp"
#include "text/markup.hpp"
#include "text/paragraphs.hpp"
#include "text/tokens.hpp"

#include <dixit/extractor.hpp>

#include <algorithm>
#include <stdexcept>

namespace dixit {

struct Workspace::State {
  ReusedMemory memory;  // of what lives as long as a call
  std::vector<Token> tokens;
  std::vector<Paragraph> paragraphs;
  std::vector<QuotedSpan> marks;
  std::vector<TokenRange> sentences;
  std::vector<Attribution> attributions;
  std::vector<std::optional<std::uint32_t>> speaker_ids;
  std::vector<Span> encoding_errors;
  RuleScratch rules;
  SpeakerScratch speakers;
};

Workspace::Workspace() : state_(std::make_unique<State>()) {}
Workspace::~Workspace() = default;
Workspace::Workspace(Workspace&&) noexcept = default;
Workspace& Workspace::operator=(Workspace&&) noexcept = default;

struct Extractor::Implementation {
  Lexicon lexicon;
  std::shared_ptr<const RuleSet> rules;
  Options options;

  void cut_tokens(std::string_view text, Workspace::State& state) const {
    if (text.size() > max_text_size) throw std::length_error("dixit: a text of 4 GiB less one byte, or more");
    tokenize(text, lexicon, state.tokens, state.encoding_errors);
  }

  void read_text(std::string_view text, Workspace::State& state) const {
    cut_tokens(text, state);
    tell_names_in_capitals(text, lexicon, state.tokens);
    tell_common_surnames(lexicon, state.tokens, &state.memory);
    find_paragraphs(text, state.tokens, state.paragraphs, &state.memory);
    pair_marks(text, state.tokens, state.paragraphs, lexicon, state.marks, &state.memory);
  }

  RuleInput read_sentences(std::string_view text, Workspace::State& state) const {
    read_text(text, state);
    find_sentences(text, state.tokens, state.paragraphs, state.marks, lexicon, state.sentences);
    return {{text, state.tokens, state.marks, lexicon}, state.paragraphs, state.sentences, &state.memory};
  }
};

namespace {

/// The built-in rules with those of `folder` laid over them.
std::shared_ptr<const RuleSet> load_rules(const std::string& folder, const Lexicon& lexicon) {
  std::vector<RuleSource> files;
  for (const BuiltinFile& file : builtin_rule_files())
    files.push_back({std::string(file.name), std::string(file.text)});
  for (const std::string& path : rule_files(folder)) files.push_back({path, read_language_file(path)});
  return std::make_shared<const RuleSet>(parse_rules(files), lexicon);
}

/// The rules of the built-in language are the same for all extractors, and so is what they learn of texts.
std::shared_ptr<const RuleSet> shared_rules() {
  static const auto rules = std::make_shared<const RuleSet>(builtin_rule_tables(), Lexicon());
  return rules;
}

Span span_of(const std::vector<Token>& tokens, TokenRange range) {
  if (range.empty()) return {tokens[range.end - 1].end, tokens[range.end - 1].end};
  return {tokens[range.begin].begin, tokens[range.end - 1].end};
}

std::optional<Span> span_of(std::string_view text, const std::vector<Token>& tokens,
                            const std::optional<TokenRange>& range) {
  if (!range || range->empty()) return std::nullopt;
  return with_whole_markup(text, span_of(tokens, *range));
}

// The sentence that holds `token`: nearly always `cue_sentence`, but content may begin before it.
std::uint32_t sentence_of(const std::vector<TokenRange>& sentences, TokenIndex token, std::uint32_t cue_sentence) {
  if (sentences[cue_sentence].begin <= token && token < sentences[cue_sentence].end) return cue_sentence;
  const auto behind = std::ranges::upper_bound(sentences, token, {}, &TokenRange::begin);
  return static_cast<std::uint32_t>(behind - sentences.begin() - 1);
}

Quote make_quote(const Attribution& from, std::optional<std::uint32_t> speaker, std::string_view text,
                 const std::vector<Token>& tokens, const std::vector<TokenRange>& sentences) {
  Quote quote;
  quote.kind = from.kind;
  quote.quote_class = from.quote_class;
  quote.polarity = from.polarity;
  quote.modality = from.modality;
  quote.content.reserve(from.content.size());
  TokenIndex last_end = 0;
  for (const TokenRange part : from.content) {
    const Span words = with_whole_markup(text, span_of(tokens, part));
    // Paragraphs that no mark parts are one.
    const bool goes_on = !quote.content.empty() && tokens[part.begin].kind != TokenKind::mark && last_end == part.begin;
    if (goes_on)
      quote.content.back().end = words.end;
    else
      quote.content.push_back(words);
    last_end = part.end;
  }
  quote.speaker = span_of(text, tokens, from.speaker);
  quote.cue = span_of(text, tokens, from.cue);
  quote.addressee = span_of(text, tokens, from.addressee);
  quote.speaker_id = speaker;
  quote.sentence = sentence_of(sentences, from.content.front().begin, from.sentence);
  quote.confidence = from.confidence;
  quote.rule = from.rule;
  return quote;
}

}  // namespace

Extractor::Extractor(const Options& options) {
  Lexicon lexicon = options.language_folder.empty() ? Lexicon() : Lexicon::with_folder(options.language_folder);
  auto rules = options.language_folder.empty() ? shared_rules() : load_rules(options.language_folder, lexicon);
  implementation_.reset(new Implementation{std::move(lexicon), std::move(rules), options});
}

Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

Document Extractor::extract(std::string_view text) const {
  Workspace workspace;
  return extract(text, workspace);
}

Document Extractor::extract(std::string_view text, Workspace& workspace) const {
  if (workspace.state_ == nullptr) workspace = Workspace();
  Workspace::State& state = *workspace.state_;
  const Implementation& self = *implementation_;
  const RuleInput input = self.read_sentences(text, state);
  find_attributions(input, *self.rules, self.options.thought, state.rules, state.attributions);
  read_transcript(input, state.attributions);
  join_continuations(input, state.attributions);

  Document document;
  document.text_ = text;
  const SpeakerInput speakers{text,         state.tokens,       state.paragraphs,     state.marks,  state.sentences,
                              self.lexicon, self.options.genre, self.options.thought, &state.memory};
  resolve_speakers(speakers, state.attributions, state.speakers, document.speakers_, state.speaker_ids);
  document.quotes_.reserve(state.attributions.size());
  for (std::uint32_t index = 0; index < state.attributions.size(); ++index)
    document.quotes_.push_back(
        make_quote(state.attributions[index], state.speaker_ids[index], text, state.tokens, state.sentences));
  document.sentences_.reserve(state.sentences.size());
  for (const TokenRange sentence : state.sentences)
    document.sentences_.push_back(with_whole_markup(text, span_of(state.tokens, sentence)));
  document.encoding_errors_ = state.encoding_errors;
  return document;
}

std::vector<Span> Extractor::tokens(std::string_view text) const {
  Workspace workspace;
  implementation_->cut_tokens(text, *workspace.state_);
  std::vector<Span> spans;
  for (const Token& token : workspace.state_->tokens) spans.push_back(token.span());
  return spans;
}

std::vector<MarkedPassage> Extractor::marked_passages(std::string_view text) const {
  Workspace workspace;
  implementation_->read_text(text, *workspace.state_);
  std::vector<MarkedPassage> passages;
  bool goes_on = false;  // the passage of level 0 before was reopened on a further paragraph
  std::size_t outermost = 0;
  for (const QuotedSpan& mark : workspace.state_->marks) {
    const Span span = span_of(workspace.state_->tokens, mark.tokens);
    const bool outer = mark.level == 0;
    if (outer && goes_on)
      passages[outermost].span.end = span.end;
    else
      passages.push_back({span, mark.level});
    if (outer && !goes_on) outermost = passages.size() - 1;
    if (outer) goes_on = mark.continued;
  }
  return passages;
}

std::vector<SentenceLine> Extractor::explain(std::string_view text) const {
  Workspace workspace;
  Workspace::State& state = *workspace.state_;
  const Implementation& self = *implementation_;
  const RuleInput input = self.read_sentences(text, state);
  std::vector<SentenceLine> lines;
  for (std::uint32_t index = 0; index < state.sentences.size(); ++index) {
    const Line& read = read_line(input, *self.rules, index, state.rules);
    SentenceLine& line = lines.emplace_back();
    line.sentence = with_whole_markup(text, span_of(state.tokens, state.sentences[index]));
    line.symbols = read.symbols;
    for (const Phrase& phrase : read.phrases) line.phrases.push_back(span_of(state.tokens, phrase.tokens));
  }
  return lines;
}

std::string Document::content(const Quote& quote) const {
  std::string words;
  for (const Span part : quote.content) {
    if (!words.empty()) words += ' ';
    words += cut(part);
  }
  return words;
}

}  // namespace dixit
