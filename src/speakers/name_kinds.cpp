#include "speakers/name_reader.hpp"

namespace dixit {

using enum WordClass;

void NameReader::tell_gender(Mention& mention) const noexcept {
  bool titled = false;
  Gender usual = Gender::unknown;  // of who holds the office: Chairman Jane Doe
  for (TokenIndex at = mention.name.begin; at-- > mention.tokens.begin;) {
    const WordClasses may = words_.classes(at);
    titled = titled || may.has(title);
    Gender& told = may.has(role) ? usual : mention.gender;
    if (told == Gender::unknown && may.any(title | role | person)) told = gender_of(may);
    const bool related = may.has(person) && !words_.is_capital(at);  // my sister Jane
    const bool courtesy = may.has(title) && may.any(masculine | feminine) && !may.has(role) && !related;
    if (courtesy && mention.honorific == kUnknownWord) mention.honorific = words_.token(at).word;
  }
  const bool surname = titled && mention.word_count == 1;  // Dr. Carter, whatever else Carter can be
  if (mention.gender == Gender::unknown && !surname && !may_be_place(mention))
    mention.gender = words_.gender_of_given_name(mention.name.begin);
  for (TokenIndex at = mention.name.begin + 1; at < mention.name.end && mention.gender == Gender::unknown; ++at)
    mention.gender = words_.gender_of_patronymic(at);
  if (mention.gender == Gender::unknown) mention.gender = usual;
}

/// `a rally in Sheldon`: one word behind a preposition of place tells of no person.
bool NameReader::may_be_place(const Mention& mention) const noexcept {
  const TokenIndex at = mention.tokens.begin;
  return mention.word_count == 1 && at == mention.name.begin && at > sentence_.begin &&
         words_.classes(at - 1).has(preposition) && words_.frames(at - 1).has(Frame::leads_to);
}

void NameReader::tell_kind(Mention& mention) const noexcept {
  if (is_of_many(mention)) {
    mention.what = SpeakerKind::group;
    mention.gender = Gender::unknown;
    return;
  }
  if (mention.tokens.begin == mention.name.begin && names_body(mention)) {
    mention.what = SpeakerKind::organisation;
    mention.gender = Gender::unknown;
    return;
  }
  const WordClasses first = words_.classes(mention.name.begin);
  if (mention.gender == Gender::unknown && !first.has(given_name) && is_behind_body_noun(mention.name.begin)) {
    mention.what = SpeakerKind::organisation;
    return;
  }
  if (mention.tokens.begin != mention.name.begin || mention.gender != Gender::unknown) {
    mention.what = SpeakerKind::person;
    return;
  }
  mention.what = kind_of_words(mention);
}

/// Of a name that nothing is told of but its words.
SpeakerKind NameReader::kind_of_words(const Mention& mention) const noexcept {
  const WordClasses first = words_.classes(mention.name.begin);
  if (mention.word_count == 1 && first.has(nationality) && first.has(plural_noun) && !first.has(given_name))
    return SpeakerKind::group;  // the Dutch
  WordClasses all;
  bool linked = false;
  for (TokenIndex at = mention.name.begin; at < mention.name.end; ++at) {
    all |= words_.classes(at);
    linked = linked || words_.is_name_link(at);
  }
  const TokenIndex last = mention.name.end - 1;
  const bool surname = words_.frames(last).has(Frame::surname) || words_.classes(last).has(plural_noun);
  if (mention.word_count == 2 && first.empty() && surname && !is_determined(mention.name.begin))
    return SpeakerKind::unknown;  // Babajide Church, Noelani Park
  if (all.any(kBodies) && !(first.has(given_name) && mention.word_count == 2)) return SpeakerKind::organisation;
  if (first.has(given_name)) return may_be_place(mention) ? SpeakerKind::unknown : SpeakerKind::person;
  if (!is_acronym(mention) && !linked && !all.any(place | group)) return SpeakerKind::unknown;
  const bool many = words_.classes(mention.name.end - 1).any(group | plural_noun);  // but not the People's Front
  return all.has(group) && many ? SpeakerKind::group : SpeakerKind::organisation;
}

/// Not the label of `DOE: We will appeal.`
bool NameReader::is_acronym(const Mention& mention) const noexcept {
  const TokenIndex at = mention.name.begin;
  const bool label = at == sentence_.begin && words_.kind(mention.name.end) == TokenKind::colon;
  return mention.word_count == 1 && words_.token(at).shape.has(Shape::all_capitals) && !headline_ && !label;
}

/// `the Port Ellery Rowers`
bool NameReader::is_of_many(const Mention& mention) const noexcept {
  if (mention.word_count < 2 || mention.name.begin == sentence_.begin) return false;
  for (TokenIndex at = mention.name.begin; at < mention.name.end; ++at)
    if (words_.is_name_link(at) || words_.classes(at).any(kBodies)) return false;
  const WordClasses last = words_.classes(mention.name.end - 1);
  return last.has(plural_noun) && !last.has(given_name) && words_.classes(mention.name.begin - 1).has(determiner);
}

/// `New Jersey`, of whose words none is a place; `Orlando Airport`, `the Jane Doe Foundation`, whose first is a name.
bool NameReader::names_body(const Mention& mention) const noexcept {
  if (words_.ends_in_legal_form(mention.name)) return true;  // Alan Industries Inc.
  const TokenIndex begin = mention.name.begin;
  const TokenIndex last = mention.name.end - (words_.kind(mention.name.end - 1) == TokenKind::full_stop ? 2 : 1);
  if (mention.word_count == 2 && last == begin + 1) {
    const WordId both = lexicon_.continue_expression(words_.token(begin).word, words_.token(last).word);
    if (both != kUnknownWord && lexicon_.word(both).classes.any(place | kBodies)) return true;
  }
  const WordClasses noun = words_.classes(last);
  if (mention.word_count == 2 && noun.has(place) && noun.has(WordClass::noun) &&
      !words_.frames(last).has(Frame::surname))
    return true;  // Ada Road
  const bool police = noun.has(group) && noun.has(plural_noun);
  if (mention.word_count < 2 || !(police || (noun.any(kBodies) && !noun.has(plural_noun)))) return false;
  if (mention.word_count == 2 && !words_.frames(last).has(Frame::surname)) return true;
  return is_determined(begin) || (mention.word_count > 2 && !words_.classes(begin + 1).has(given_name) &&
                                  !extent_.is_initial(begin + 1) && !extent_.is_initial(begin));
}

/// `the drinks group Quill`, `Retailer Quill`, not `the group Doe founded`
bool NameReader::is_behind_body_noun(TokenIndex name) const noexcept {
  if (name == sentence_.begin || !words_.is_word(name - 1)) return false;
  const WordClasses body = words_.classes(name - 1);
  if (!body.has(organisation) || !body.has(noun) || body.has(plural_noun)) return false;
  if (name == sentence_.begin + 1) return body.has(role);
  if (words_.is_capital(name - 1)) return false;
  const WordClasses before = words_.classes(name - 2);
  const bool modified = !before.any(kClosedWords | verb_past | verb_third) || before.has(plural_noun);
  return body.has(role) || (words_.is_word(name - 2) && modified);
}

}  // namespace dixit
