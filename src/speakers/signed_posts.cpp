#include "speakers/signed_posts.hpp"

#include "speakers/words.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>

namespace dixit {
namespace {

constexpr std::string_view kRule = "signed-post";
constexpr float kConfidence = 0.8F;

class SignedPosts {
 public:
  SignedPosts(const SpeakerInput& input, const Mentions& mentions, std::vector<Attribution>& attributions,
              std::vector<EntityId>& said_by) noexcept
      : input_(input),
        words_(input),
        mentions_(mentions),
        attributions_(attributions),
        said_by_(said_by),
        known_(static_cast<std::ptrdiff_t>(attributions.size())) {}

  void run() {
    for (std::size_t index = 1; index < input_.paragraphs.size(); ++index) {
      const Mention* const name = signature(index);
      const TokenRange words = name != nullptr ? words_of(index - 1) : TokenRange();
      if (words.empty() || is_said(words)) continue;
      attributions_.push_back(post(words, name->tokens));
      said_by_.push_back(name->entity);
    }
  }

 private:
  /// The name that paragraph `index` begins with behind its dash, if a handle in brackets follows; or null.
  [[nodiscard]] const Mention* signature(std::size_t index) const {
    const TokenIndex dash = input_.paragraphs[index].tokens.begin;
    if (!words_.is_dash(dash)) return nullptr;
    const std::size_t at = mentions_.first_from(dash + 1);
    if (at == mentions_.list.size()) return nullptr;
    const Mention& name = mentions_.list[at];
    const TokenIndex bracket = name.name.end;
    const bool named = name.kind == MentionKind::name && name.tokens.begin == dash + 1 && name.entity != kNobody;
    const bool handle = words_.kind(bracket) == TokenKind::open && words_.kind(bracket + 1) == TokenKind::address;
    return named && handle ? &name : nullptr;
  }

  /// The words of paragraph `index`, without links and the full stop at its end.
  [[nodiscard]] TokenRange words_of(std::size_t index) const {
    TokenRange words = input_.paragraphs[index].tokens;
    while (!words.empty() &&
           (words_.kind(words.end - 1) == TokenKind::address || words_.kind(words.end - 1) == TokenKind::full_stop))
      --words.end;
    return words;
  }

  /// Whether somebody is known to say something of `words`.
  [[nodiscard]] bool is_said(TokenRange words) const {
    const auto begin = [](const Attribution& attribution) { return attribution.content.front().begin; };
    const auto end = attributions_.begin() + known_;
    const auto next = std::ranges::lower_bound(attributions_.begin(), end, words.begin, {}, begin);
    if (next != end && begin(*next) < words.end) return true;
    return next != attributions_.begin() && std::prev(next)->content.back().end > words.begin;
  }

  [[nodiscard]] Attribution post(TokenRange words, TokenRange speaker) const {
    Attribution post{.content = std::pmr::vector<TokenRange>(input_.memory)};
    post.content.push_back(words);
    post.speaker = speaker;
    post.kind = Kind::free_direct;
    post.sentence = sentence_at(words.begin);
    post.rule = kRule;
    post.confidence = kConfidence;
    return post;
  }

  [[nodiscard]] std::uint32_t sentence_at(TokenIndex token) const {
    const auto behind = std::ranges::upper_bound(input_.sentences, token, {}, &TokenRange::begin);
    return static_cast<std::uint32_t>(behind - input_.sentences.begin()) - 1;
  }

  const SpeakerInput& input_;
  Words words_;
  const Mentions& mentions_;
  std::vector<Attribution>& attributions_;
  std::vector<EntityId>& said_by_;
  const std::ptrdiff_t known_;  // attributions in text order, in front of the posts
};

}  // namespace

void add_signed_posts(const SpeakerInput& input, const Mentions& mentions, std::vector<Attribution>& attributions,
                      std::vector<EntityId>& said_by) {
  SignedPosts(input, mentions, attributions, said_by).run();
}

}  // namespace dixit
