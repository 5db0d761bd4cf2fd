#include "lexicon/builder.hpp"

#include <dixit/error.hpp>

#include <algorithm>
#include <map>
#include <tuple>

namespace dixit {
namespace {

constexpr WordClasses kCuesWithFrames = WordClass::verb_cue | WordClass::preposition_cue | WordClass::adverb_cue;
constexpr WordClasses kNominalCues = WordClass::noun_cue | WordClass::adjective_cue;

constexpr std::string_view kTooLarge = "too many words in the language folder";

// Words to kinds, each kind once. Kind 0 is that of the unknown word.
class Kinds {
 public:
  std::uint16_t number(const Word& word) {
    const auto key = std::tuple(word.classes.bits(), word.frames.bits(), word.nominal_frames.bits(), word.lemma);
    const auto [found, fresh] = numbers_.try_emplace(key, words_.size());
    if (fresh) words_.push_back(word);
    if (words_.size() > 0xFFFF) throw LanguageError("lexicon", 0, std::string(kTooLarge));
    return static_cast<std::uint16_t>(found->second);
  }

  std::vector<Word> take() && { return std::move(words_); }

 private:
  std::map<std::tuple<std::uint64_t, std::uint32_t, std::uint32_t, WordId>, std::size_t> numbers_;
  std::vector<Word> words_;
};

// Five of eight slots are in use.
std::size_t slot_count(std::size_t words) {
  return words + words * 3 / 5 + 8;
}

void place(std::string_view spelling, WordId id, std::vector<std::uint32_t>& slots) {
  FoldedForm form;
  if (!fold(spelling, form)) return;
  std::size_t at = LexiconTables::first_slot(form.hash, slots.size());
  while (slots[at] != 0) at = (at + 1) % slots.size();
  slots[at] = LexiconTables::tag(form.hash) | id;
}

}  // namespace

LexiconBuilder::LexiconBuilder() : spellings_(1), words_(1) {}

LexiconBuilder::LexiconBuilder(const LexiconTables& base) : longest_expression_(base.longest_expression) {
  const auto size = static_cast<WordId>(base.entries.size());
  ids_.reserve(size);
  for (WordId id = 0; id < size; ++id) {
    spellings_.emplace_back(base.spelling(id));
    words_.push_back(base.kinds[base.entries[id].kind]);
    if (id != kUnknownWord) ids_.emplace(spellings_.back(), id);
  }
}

void LexiconBuilder::apply(const LanguageWords& words) {
  for (const std::string& spelling : words.removals) remove(spelling);
  for (const LanguageEntry& entry : words.entries) forget_frames(entry);
  for (const bool nouns : {false, true}) {  // nouns last: the lemma of `saying` is the verb
    for (const LanguageEntry& entry : words.entries) {
      if (entry.classes.has(WordClass::noun_cue) == nouns) add(entry);
    }
  }
}

WordId LexiconBuilder::find(std::string_view spelling) const {
  const auto found = ids_.find(std::string(spelling));
  return found == ids_.end() ? kUnknownWord : found->second;
}

WordId LexiconBuilder::find_or_add(std::string_view spelling) {
  const auto [found, fresh] = ids_.try_emplace(std::string(spelling), static_cast<WordId>(words_.size()));
  if (fresh) {
    spellings_.emplace_back(spelling);
    words_.emplace_back();
  }
  return found->second;
}

void LexiconBuilder::remove(std::string_view spelling) {
  const WordId id = find(spelling);
  if (id == kUnknownWord) return;
  ids_.erase(spellings_[id]);
  spellings_[id].clear();
  words_[id] = Word();
}

void LexiconBuilder::forget_frames(const LanguageEntry& entry) {
  for (const EntryForm& form : entry.forms) {
    const WordId id = find(form.spelling);
    if (id == kUnknownWord) continue;
    if (entry.classes.any(kCuesWithFrames)) words_[id].frames = Frames();
    if (entry.classes.any(kNominalCues)) words_[id].nominal_frames = Frames();
  }
}

void LexiconBuilder::add(const LanguageEntry& entry) {
  const bool nominal = entry.classes.any(kNominalCues);
  const bool cue = nominal || entry.classes.any(kCuesWithFrames);
  const WordId lemma = cue ? find_or_add(entry.forms.front().spelling) : kUnknownWord;
  for (const EntryForm& form : entry.forms) {
    const WordId id = find_or_add(form.spelling);
    words_[id].classes |= entry.classes | form.classes;
    (nominal ? words_[id].nominal_frames : words_[id].frames) |= entry.frames;
    if (words_[id].lemma == kUnknownWord) words_[id].lemma = lemma;
    mark_expression(form.spelling);
  }
}

void LexiconBuilder::mark_expression(std::string_view spelling) {
  unsigned words = 1;
  for (std::size_t space = spelling.find(' '); space != std::string_view::npos; space = spelling.find(' ', space + 1)) {
    words_[find_or_add(spelling.substr(0, space))].classes |= WordClass::starts_expression;
    ++words;
  }
  longest_expression_ = std::max(longest_expression_, words);
}

LexiconStorage LexiconBuilder::build() const {
  if (words_.size() > LexiconTables::kIdMask) throw LanguageError("lexicon", 0, std::string(kTooLarge));
  LexiconStorage storage;
  storage.longest_expression = longest_expression_;
  storage.slots.resize(slot_count(words_.size()));
  Kinds kinds;
  for (WordId id = 0; id < words_.size(); ++id) {
    const std::string& spelling = spellings_[id];
    const std::uint64_t first =
        spelling.empty() ? 0 : load_bytes(spelling.data(), std::min<std::size_t>(8, spelling.size()));
    storage.entries.push_back({first, static_cast<std::uint32_t>(storage.spellings.size()), kinds.number(words_[id]),
                               static_cast<std::uint8_t>(spelling.size())});
    storage.spellings.insert(storage.spellings.end(), spelling.begin(), spelling.end());
    if (!spelling.empty()) place(spelling, id, storage.slots);
  }
  storage.spellings.insert(storage.spellings.end(), LexiconTables::kPadding, '\0');
  storage.kinds = std::move(kinds).take();
  return storage;
}

}  // namespace dixit
