#include "lexicon/slots.hpp"

#include <utility>

namespace dixit {
namespace {

/// Slots for `count`; five of eight are in use.
template <typename Slot>
std::vector<Slot> make_slots(std::size_t count) {
  return std::vector<Slot>(count + count * 3 / 5 + 8);
}

template <typename Slot>
void place(Slot slot, std::uint64_t hash, std::vector<Slot>& slots) {
  std::size_t at = LexiconTables::scaled(hash, slots.size());
  while (slots[at] != 0) at = (at + 1) % slots.size();
  slots[at] = slot;
}

std::vector<WordId> slots_of_added(const LexiconTables& tables) {
  if (tables.entries.size() == tables.perfect) return {};
  auto slots = make_slots<WordId>(tables.entries.size() - tables.perfect);
  for (WordId id = tables.perfect; id < tables.entries.size(); ++id) {
    FoldedForm form;
    if (fold(tables.spelling(id), form)) place(id, form.hash, slots);
  }
  return slots;
}

void fill_expressions(LexiconStorage& storage) {
  const LexiconTables tables = storage.tables();
  std::vector<WordId> expressions;
  for (WordId id = 0; id < tables.entries.size(); ++id)
    if (tables.spelling(id).find(' ') != std::string::npos) expressions.push_back(id);
  const auto find = [&](std::string_view words) {
    FoldedForm form;
    return fold(words, form) ? tables.find(form) : kUnknownWord;
  };
  auto slots = make_slots<std::uint64_t>(expressions.size());
  std::vector<std::uint64_t> filter(LexiconTables::kFilterBits / 64);
  for (const WordId id : expressions) {
    const std::string words = tables.spelling(id);
    const std::string_view spelling = words;
    const std::size_t space = spelling.rfind(' ');
    const WordId begun = find(spelling.substr(0, space)), next = find(spelling.substr(space + 1));
    if (begun == kUnknownWord || next == kUnknownWord) continue;
    const std::uint64_t key = LexiconTables::expression_key(begun, next);
    const std::uint64_t hash = mix(0, key);
    place(key | id, hash, slots);
    const std::size_t bit = LexiconTables::scaled(hash, LexiconTables::kFilterBits);
    filter[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
  storage.expressions = std::move(slots);
  storage.expression_filter = std::move(filter);
}

}  // namespace

void fill_slots(LexiconStorage& storage) {
  storage.added = slots_of_added(storage.tables());
  fill_expressions(storage);
}

}  // namespace dixit
