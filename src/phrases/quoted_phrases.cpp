#include "phrases/line_builder.hpp"

#include <algorithm>

namespace dixit {

using enum WordClass;

void LineBuilder::take_quotation() {
  const TokenRange quoted = items_[at_].tokens;
  push(at_, at_, quotation_letter(quoted));
  ++at_;
  if (quoted.size() < 3 || text_.tokens[quoted.end - 2].kind != TokenKind::comma) return;
  // A comma inside the closing mark divides the sentence as one behind it does.
  line_.phrases.push_back({.tokens = {quoted.end, quoted.end}, .head = quoted.end, .letter = ','});
}

char LineBuilder::quotation_letter(TokenRange quoted) const {
  if (is_title(quoted)) return symbol::kNoun;
  return is_utterance(quoted) && !is_governed(at_) ? symbol::kQuotation : symbol::kFragment;
}

/// The title of a work: `her book "…"`, `the film is "…"`, `a song, "…"`; not sentences, nor one behind a comma: `told
/// the show, "We lost."`
bool LineBuilder::is_title(TokenRange quoted) const {
  std::size_t before = line_.phrases.size();
  const bool comma = before > 1 && line_.phrases[before - 1].letter == ',';
  if (comma && is_utterance(quoted) && !has_title_case(quoted)) return false;
  if (before > 1 && (line_.phrases[before - 1].letter == ',' || is_copula(line_.phrases[before - 1]))) --before;
  if (before == 0) return false;
  const char letter = line_.phrases[before - 1].letter;
  if (letter != symbol::kNoun && letter != symbol::kNamer) return false;
  const TokenIndex first = quoted.begin + 1;
  const bool lower = first < quoted.end && text_.tokens[first].kind == TokenKind::word &&
                     !text_.tokens[first].shape.has(Shape::capital);
  return !lower && text_.tokens[line_.phrases[before - 1].head].classes.has(work) && !has_sentences(quoted);
}

/// Behind its first word only words of closed classes are in small letters: `The Old Man and the Sea`
bool LineBuilder::has_title_case(TokenRange quoted) const {
  for (TokenIndex at = quoted.begin + 2; at + 1 < quoted.end; ++at) {
    const Token& token = text_.tokens[at];
    if (token.kind == TokenKind::word && !token.shape.has(Shape::capital) && !token.classes.any(kClosedWords))
      return false;
  }
  return true;
}

bool LineBuilder::has_sentences(TokenRange quoted) const {
  if (quoted.size() < 4) return false;
  return std::any_of(text_.tokens.begin() + quoted.begin, text_.tokens.begin() + quoted.end - 2,
                     [](const Token& token) { return token.kind == TokenKind::full_stop; });
}

bool LineBuilder::is_copula(const Phrase& phrase) const {
  return text_.tokens[phrase.head].classes.has(be);
}

/// `on its "Morning Show"`: a title or a term.
bool LineBuilder::is_governed(std::size_t item) const {
  if (item == 0) return false;
  const Tag before = tag(item - 1);
  return before == Tag::possessive_clitic || before == Tag::possessive || before == Tag::determiner ||
         before == Tag::adjective || before == Tag::preposition;
}

/// Could be said by itself: ends with a comma or a sentence's end, or is long and begins with a capital.
bool LineBuilder::is_utterance(TokenRange quoted) const {
  if (quoted.size() < 3) return false;
  const Token& last = text_.tokens[quoted.end - 2];
  const Token& first = text_.tokens[quoted.begin + 1];
  const bool ends = last.kind == TokenKind::comma || last.kind == TokenKind::question ||
                    last.kind == TokenKind::full_stop || last.kind == TokenKind::ellipsis ||
                    last.kind == TokenKind::dash;
  const bool begins = first.shape.has(Shape::capital) || first.kind != TokenKind::word;
  return begins && (ends || breaks_off(quoted) || is_set_off(quoted) || quoted.size() > 6);
}

/// `"But I " she began`: its dash got lost.
bool LineBuilder::breaks_off(TokenRange quoted) const {
  const auto stands_apart = [this](TokenIndex at) { return text_.tokens[at].shape.has(Shape::space_before); };
  return !stands_apart(quoted.begin + 1) && stands_apart(quoted.end - 1);
}

/// `"It is late", she said`, `"It is late" - mayor`; of some length: `"It is quite late" says Doe`, `Mayor: "It is
/// late"`
bool LineBuilder::is_set_off(TokenRange quoted) const {
  constexpr TokenIndex kFewest = 5;  // tokens, with the marks
  const Tag next = tag(at_ + 1);
  if (at_ == 0 && (next == Tag::comma || next == Tag::dash)) return true;
  if (quoted.size() < kFewest) return false;
  if (at_ == 0) return next == Tag::finite_verb && classes(at_ + 1).has(verb_cue) && tag(at_ + 2) == Tag::name;
  return tag(at_ - 1) == Tag::colon && at_ + 1 == items_.size();
}

}  // namespace dixit
