#pragma once

#include "speakers/mention.hpp"

#include <array>
#include <cmath>
#include <span>

namespace dixit {

/// Somebody who is there, and how much the text had to do with him or her of late.
struct Present {
  EntityId entity = kNobody;
  TokenIndex last = 0;
  float activity = 0;  // mentions, older ones counting less
  bool gone = false;   // went away, and nothing was told of since
};

/// Those whom a story spoke of last, the latest first; as many as make a scene.
class Presence {
 public:
  /// `entity` is spoken of or speaks at token `at`, which is not in front of earlier ones, and then is `gone` or there.
  void notice(EntityId entity, TokenIndex at, bool gone) noexcept {
    std::size_t place = 0;
    while (place < count_ && list_[place].entity != entity) ++place;
    Present present{entity, at, 1, gone};
    if (place < count_)
      present.activity += activity_at(list_[place], at);
    else if (count_ < kSize)
      ++count_;
    else
      --place;
    for (; place > 0; --place) list_[place] = list_[place - 1];
    list_[0] = present;
  }

  [[nodiscard]] std::span<const Present> list() const noexcept { return {list_.data(), count_}; }

  [[nodiscard]] static float activity_at(const Present& present, TokenIndex at) noexcept {
    return present.activity * std::exp2(-static_cast<float>(at - present.last) / kHalfLife);
  }

 private:
  static constexpr std::size_t kSize = 8;
  static constexpr float kHalfLife = 180;  // tokens

  std::array<Present, kSize> list_{};
  std::size_t count_ = 0;
};

}  // namespace dixit
