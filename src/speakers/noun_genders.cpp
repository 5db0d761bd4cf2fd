#include "speakers/noun_genders.hpp"

#include "speakers/gender_votes.hpp"
#include "speakers/words.hpp"

#include <algorithm>
#include <utility>

namespace dixit {
namespace {

constexpr std::uint32_t kSentences = 1;  // between a noun and the pronoun that tells its gender
constexpr TokenIndex kReach = 60;        // tokens between them

class NounGenders {
 public:
  NounGenders(const SpeakerInput& input, Mentions& mentions)
      : input_(input), words_(input), mentions_(mentions), votes_(mentions.table.size() + 1, input.memory) {}

  void run() {
    const Mention* last = nullptr;
    for (const Mention& mention : mentions_.list) {
      if (mention.flags.has(MentionFlag::quoted)) continue;
      if (mention.kind != MentionKind::pronoun)
        last = is_untold(mention) && mention.flags.has(MentionFlag::subject) ? &mention : nullptr;
      else if (last != nullptr && mention.flags.has(MentionFlag::subject) && mention.gender != Gender::unknown)
        vote(*std::exchange(last, nullptr), mention);
    }
    for (Mention& mention : mentions_.list)
      if (is_untold(mention)) mention.gender = votes_[word_of(mention)].decided();
  }

 private:
  /// Not: his companion, who is another one for each; a voice, which is of another one each time.
  [[nodiscard]] bool is_untold(const Mention& mention) const {
    return mention.kind == MentionKind::description && mention.what == SpeakerKind::person &&
           mention.gender == Gender::unknown && !mention.flags.has(MentionFlag::plural) &&
           !words_.classes(mention.tokens.begin).has(WordClass::possessive) &&
           !words_.classes(mention.name.begin).has(WordClass::verb_cue);
  }

  [[nodiscard]] WordKey word_of(const Mention& description) const { return mentions_.words[description.first_word]; }

  void vote(const Mention& noun, const Mention& pronoun) {
    if (pronoun.sentence - noun.sentence > kSentences || pronoun.tokens.begin - noun.tokens.end > kReach) return;
    if (paragraph_at(input_.paragraphs, noun.tokens.begin) != paragraph_at(input_.paragraphs, pronoun.tokens.begin))
      return;
    votes_[word_of(noun)].add(pronoun.gender, 1);
  }

  const SpeakerInput& input_;
  Words words_;
  Mentions& mentions_;
  std::pmr::vector<GenderVotes> votes_;  // by noun
};

}  // namespace

void tell_genders_of_nouns(const SpeakerInput& input, Mentions& mentions) {
  NounGenders(input, mentions).run();
}

}  // namespace dixit
