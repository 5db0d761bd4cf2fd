#pragma once

#include "speakers/entities.hpp"
#include "speakers/mention.hpp"

#include <array>
#include <cstdint>

namespace dixit {

/// Someone the text spoke of.
struct FocusEntry {
  EntityId entity = kNobody;
  TokenIndex at = 0;
  std::uint32_t sentence = 0;
  bool subject = false;
  bool speaker = false;    // was the one who said something
  bool aside = false;      // stands in quoted or reported words
  bool subclause = false;  // is the subject of a subordinate clause
  bool enters = false;     // comes in as a new subject: a nurse came in
};

/// What a pronoun or description asks for.
struct FocusQuery {
  static constexpr float kNever = -1000.0F;  // the fit of who cannot be meant
  static constexpr float kUntold = -0.5F;    // of whom neither gender nor kind is told

  std::uint32_t sentence = 0;
  Gender gender = Gender::unknown;
  bool plural = false;
  bool body = false;    // it, the company
  bool person = false;  // he, she, the man
  EntityId except = kNobody;
  bool earlier = false;    // in front of the sentence
  bool says = false;       // of a quotation in whose sentence nobody else is spoken of: "Doe!" he said
  bool resumes = false;    // goes on with what was said: "...," he added
  float farthest = 3;      // sentences, beyond which distance counts no more
  float least = kNever;    // what somebody must fit better than
  float untold = kUntold;  // how well a speaker fits of whom no gender is told; without a name, the last one alone
};

/// The last ones the text spoke of, newest last; as many as a reader keeps in mind.
class Focus {
 public:
  void clear() noexcept { count_ = 0; }
  /// Who is spoken of again and again in a sentence takes one place.
  void push(const FocusEntry& entry) noexcept {
    if (count_ > 0 && is_like(entries_[(count_ - 1) % kSize], entry)) --count_;
    entries_[count_++ % kSize] = entry;
  }

  /// The best of them for `query`: nearest subject first, who spoke before whom was spoken of; or kNobody.
  [[nodiscard]] EntityId find(const FocusQuery& query, const Entities& entities) const noexcept;

  [[nodiscard]] bool has(EntityId entity) const noexcept;

  /// Whether the story itself spoke of `entity` in front of `sentence`.
  [[nodiscard]] bool has_before(EntityId entity, std::uint32_t sentence) const noexcept;

  /// Whether the text spoke of `entity` from token `from` on, or has just brought it in.
  [[nodiscard]] bool has_since(EntityId entity, TokenIndex from, std::uint32_t sentence) const noexcept;

  /// Calls `visit(entry)` from the newest to the oldest.
  template <typename Visit>
  void visit(Visit visit) const {
    std::uint64_t at = count_ % kSize;
    for (std::uint64_t left = count_ < kSize ? count_ : kSize; left > 0; --left) {
      at = (at == 0 ? kSize : at) - 1;
      visit(entries_[at]);
    }
  }

 private:
  static constexpr std::uint64_t kSize = 24;

  [[nodiscard]] static bool is_like(const FocusEntry& a, const FocusEntry& b) noexcept {
    return a.entity == b.entity && a.sentence == b.sentence && a.subject == b.subject && a.speaker == b.speaker &&
           a.aside == b.aside && a.subclause == b.subclause && a.enters == b.enters;
  }

  std::array<FocusEntry, kSize> entries_{};
  std::uint64_t count_ = 0;
};

}  // namespace dixit
