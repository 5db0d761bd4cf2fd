#include "lexicon/names.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace dixit {
namespace {

// Both tables are in the order of their enumerators.
constexpr auto kWordClasses = std::to_array<std::string_view>({
    "noun",
    "plural_noun",
    "verb_base",
    "verb_third",
    "verb_past",
    "verb_participle",
    "verb_gerund",
    "adjective",
    "adverb",
    "mostly_noun",
    "mostly_verb",
    "mostly_adjective",
    "determiner",
    "possessive",
    "preposition",
    "coordinator",
    "contrast",
    "subordinator",
    "complementizer",
    "whether",
    "interrogative",
    "relative",
    "subject_pronoun",
    "object_pronoun",
    "reflexive",
    "modal",
    "be",
    "have",
    "auxiliary_do",
    "negation",
    "infinitive_marker",
    "number_word",
    "expletive",
    "masculine",
    "feminine",
    "neuter",
    "plural",
    "first_person",
    "second_person",
    "title",
    "role",
    "person",
    "group",
    "organisation",
    "place",
    "time",
    "month",
    "nationality",
    "medium",
    "outlet",
    "audience",
    "work",
    "given_name",
    "name_particle",
    "name_suffix",
    "abbreviation",
    "clitic",
    "elided",
    "verb_cue",
    "noun_cue",
    "preposition_cue",
    "adjective_cue",
    "adverb_cue",
    "starts_expression",
});
static_assert(kWordClasses.size() == static_cast<std::size_t>(WordClass::count_));

constexpr auto kFrames = std::to_array<std::string_view>({
    "quote",         "that",
    "clause",        "wh",
    "infinitive",    "gerund",
    "noun",          "attitude",
    "topic",         "as",
    "object_clause", "object_infinitive",
    "object_topic",  "object_predicate",
    "addressee",     "to_addressee",
    "inverts",       "passive",
    "thought",       "aloud",
    "hears",         "negative",
    "asks",          "possible",
    "future",        "requested",
    "amount",        "stands_in",
    "apart",         "excludes",
    "leads_to",      "when",
    "surname",       "usually",
    "both",          "of_firms",
    "tangible",      "on_things",
    "on_persons",    "sees",
    "newcomer",      "gestures",
    "departs",       "moves",
    "verdict",
});
static_assert(kFrames.size() == static_cast<std::size_t>(Frame::count_));

template <typename Enum, std::size_t size>
std::optional<Enum> named(const std::array<std::string_view, size>& names, std::string_view name) noexcept {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::optional<WordClass> word_class_named(std::string_view name) noexcept {
  return named<WordClass>(kWordClasses, name);
}
std::optional<Frame> frame_named(std::string_view name) noexcept {
  return named<Frame>(kFrames, name);
}

}  // namespace dixit
