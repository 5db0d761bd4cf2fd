#include "lexicon/builder.hpp"

#include "lexicon/slots.hpp"

#include <dixit/error.hpp>

#include <algorithm>
#include <map>
#include <tuple>

namespace dixit {
namespace {

constexpr WordClasses kCuesWithFrames = WordClass::verb_cue | WordClass::preposition_cue | WordClass::adverb_cue;
constexpr WordClasses kNominalCues = WordClass::noun_cue | WordClass::adjective_cue;

constexpr WordClasses kPasts = WordClass::verb_past | WordClass::verb_participle;  // others can be plurals

constexpr std::string_view kTooLarge = "too many words in the language folder";

// Numbers kinds of words: those that are there keep their numbers, a new one comes once.
class Kinds {
 public:
  explicit Kinds(std::vector<Word>& words) : words_(words) {}

  std::uint16_t number(const Word& word) {
    const auto key = std::tuple(word.classes.bits(), word.frames.bits(), word.nominal_frames.bits());
    const auto [found, fresh] = numbers_.try_emplace(key, words_.size());
    if (fresh) words_.push_back(word);
    if (words_.size() > 0xFFFF) throw LanguageError("lexicon", 0, std::string(kTooLarge));
    return static_cast<std::uint16_t>(found->second);
  }

 private:
  std::map<std::tuple<std::uint64_t, std::uint64_t, std::uint64_t>, std::size_t> numbers_;
  std::vector<Word>& words_;
};

}  // namespace

LexiconBuilder::LexiconBuilder(const LexiconTables& base) {
  storage_.pilots.assign(base.pilots.begin(), base.pilots.end());
  storage_.perfect = base.perfect;
  storage_.added.assign(base.added.begin(), base.added.end());
  storage_.entries.assign(base.entries.begin(), base.entries.end());
  storage_.tails.assign(base.tails.begin(), base.tails.end());
  storage_.kinds.assign(base.kinds.begin(), base.kinds.end());
}

void LexiconBuilder::apply(const LanguageWords& words) {
  for (const std::string& spelling : words.removals) remove(spelling);
  for (const LanguageEntry& entry : words.entries) forget_frames(entry);
  for (const LanguageEntry& entry : words.entries) add(entry);
}

WordId LexiconBuilder::find(std::string_view spelling) const {
  if (const auto found = added_.find(std::string(spelling)); found != added_.end()) return found->second;
  FoldedForm form;
  return fold(spelling, form) ? storage_.tables().find(form) : kUnknownWord;
}

WordId LexiconBuilder::find_or_add(std::string_view spelling) {
  if (const WordId known = find(spelling); known != kUnknownWord) return known;
  const auto id = static_cast<WordId>(storage_.entries.size());
  const std::size_t head = std::min(LexiconTables::kHead, spelling.size());
  std::vector<char>& tails = storage_.tails;
  const std::size_t tail = tails.size() - LexiconTables::kPadding;
  storage_.entries.push_back({load_bytes(spelling.data(), head), static_cast<std::uint32_t>(tail), 0,
                              static_cast<std::uint8_t>(spelling.size())});
  tails.insert(tails.end() - LexiconTables::kPadding, spelling.begin() + static_cast<std::ptrdiff_t>(head),
               spelling.end());
  added_.emplace(spelling, id);
  return id;
}

Word& LexiconBuilder::word(WordId id) {
  return changed_.try_emplace(id, storage_.kinds[storage_.entries[id].kind]).first->second;
}

void LexiconBuilder::remove(std::string_view spelling) {
  const WordId id = find(spelling);
  if (id == kUnknownWord) return;
  added_.erase(std::string(spelling));
  changed_.erase(id);
  storage_.entries[id] = WordEntry();
}

void LexiconBuilder::forget_frames(const LanguageEntry& entry) {
  for (const EntryForm& form : entry.forms) {
    const WordId id = find(form.spelling);
    if (id == kUnknownWord) continue;
    if (entry.classes.any(kCuesWithFrames)) word(id).frames = Frames();
    if (entry.classes.any(kNominalCues)) word(id).nominal_frames = Frames();
  }
}

void LexiconBuilder::add(const LanguageEntry& entry) {
  const bool nominal = entry.classes.any(kNominalCues);
  for (const EntryForm& form : entry.forms) {
    Word& changed = word(find_or_add(form.spelling));
    changed.classes |= entry.classes | form.classes;
    (nominal ? changed.nominal_frames : changed.frames) |= entry.frames;
    mark_expression(form.spelling, form.classes);
  }
}

/// Sees to it that what the expression begins with is known, and each of its words.
void LexiconBuilder::mark_expression(std::string_view spelling, WordClasses form) {
  if (const std::size_t space = spelling.find(' '); space != std::string_view::npos)
    begun_verbs_[find_or_add(spelling.substr(0, space))] |= form & kPasts;
  for (std::size_t space = spelling.find(' '); space != std::string_view::npos; space = spelling.find(' ', space + 1)) {
    word(find_or_add(spelling.substr(0, space))).classes |= WordClass::starts_expression;
    const std::string_view rest = spelling.substr(space + 1);
    find_or_add(rest.substr(0, rest.find(' ')));
  }
}

LexiconStorage LexiconBuilder::build() const {
  if (storage_.entries.size() > LexiconTables::kIdMask) throw LanguageError("lexicon", 0, std::string(kTooLarge));
  LexiconStorage storage = storage_;
  Kinds kinds(storage.kinds);
  for (auto [id, word] : changed_) {
    const auto begun = begun_verbs_.find(id);
    if (begun != begun_verbs_.end() && word.classes == WordClasses(WordClass::starts_expression))
      word.classes |= begun->second;  // dwelled, of `dwelled on`
    storage.entries[id].kind = kinds.number(word);
  }
  fill_slots(storage);
  return storage;
}

}  // namespace dixit
