#pragma once

#include <dixit/document.hpp>
#include <dixit/options.hpp>

#include <string_view>

namespace dixit {

// The enumerators' names as written in the source, for output; empty for a value that is none of them. Constant time.

[[nodiscard]] constexpr std::string_view to_string(Kind kind) noexcept {
  switch (kind) {
    case Kind::direct:
      return "direct";
    case Kind::mixed:
      return "mixed";
    case Kind::indirect:
      return "indirect";
    case Kind::free_direct:
      return "free_direct";
  }
  return {};
}

[[nodiscard]] constexpr std::string_view to_string(Class quote_class) noexcept {
  switch (quote_class) {
    case Class::speech:
      return "speech";
    case Class::thought:
      return "thought";
  }
  return {};
}

[[nodiscard]] constexpr std::string_view to_string(Polarity polarity) noexcept {
  switch (polarity) {
    case Polarity::positive:
      return "positive";
    case Polarity::negative:
      return "negative";
  }
  return {};
}

[[nodiscard]] constexpr std::string_view to_string(Modality modality) noexcept {
  switch (modality) {
    case Modality::asserted:
      return "asserted";
    case Modality::possible:
      return "possible";
    case Modality::future:
      return "future";
    case Modality::requested:
      return "requested";
  }
  return {};
}

[[nodiscard]] constexpr std::string_view to_string(Gender gender) noexcept {
  switch (gender) {
    case Gender::unknown:
      return "unknown";
    case Gender::female:
      return "female";
    case Gender::male:
      return "male";
  }
  return {};
}

[[nodiscard]] constexpr std::string_view to_string(SpeakerKind kind) noexcept {
  switch (kind) {
    case SpeakerKind::unknown:
      return "unknown";
    case SpeakerKind::person:
      return "person";
    case SpeakerKind::group:
      return "group";
    case SpeakerKind::organisation:
      return "organisation";
  }
  return {};
}

[[nodiscard]] constexpr std::string_view to_string(Genre genre) noexcept {
  switch (genre) {
    case Genre::automatic:
      return "automatic";
    case Genre::news:
      return "news";
    case Genre::fiction:
      return "fiction";
  }
  return {};
}

}  // namespace dixit
