#include "formats.hpp"
#include "plain_text.hpp"
#include "utf8.hpp"

#include <dixit/names.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

namespace {

constexpr std::uint32_t kNobody = 0xFFFF'FFFF;

/// What stands for a character that could be markup or that no page may have; empty for all others.
std::string_view substitute_of(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\n':
    case '\t':
      return {};
    default:
      return static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? "\xEF\xBF\xBD" : std::string_view();
  }
}

/// `text` so that no byte of it can be markup, in an element or an attribute between double quotes.
std::string escaped(std::string_view text) {
  std::string repaired, out;
  append_repaired(repaired, text);
  for (const char c : repaired) {
    if (c == '\r') continue;
    if (const std::string_view substitute = substitute_of(c); substitute.empty()) {
      out += c;
    } else {
      out += substitute;
    }
  }
  return out;
}

enum class Role : std::uint8_t { content, speaker, cue, addressee };

constexpr std::string_view class_of(Role role) {
  switch (role) {
    case Role::content:
      return "q";
    case Role::speaker:
      return "w";
    case Role::cue:
      return "c";
    case Role::addressee:
      return "t";
  }
  return {};
}

/// A part of the text that has a role in a record.
struct Part {
  dixit::Span span;
  Role role;
  std::uint32_t quote;
};

std::vector<Part> parts_of(const dixit::Document& document) {
  std::vector<Part> parts;
  for (std::uint32_t index = 0; index < document.quotes().size(); ++index) {
    const dixit::Quote& quote = document.quotes()[index];
    const auto add = [&](const std::optional<dixit::Span>& span, Role role) {
      if (span && !span->empty()) parts.push_back({*span, role, index});
    };
    for (const dixit::Span span : quote.content) add(span, Role::content);
    add(quote.speaker, Role::speaker);
    add(quote.cue, Role::cue);
    add(quote.addressee, Role::addressee);
  }
  std::stable_sort(parts.begin(), parts.end(),
                   [](const Part& a, const Part& b) { return a.span.begin < b.span.begin; });
  return parts;
}

/// A speaker of the list. `id` is kNobody for quotations of which nothing tells who said them.
struct Voice {
  std::uint32_t id = kNobody;
  std::size_t quotes = 0;
};

class Article {
 public:
  Article(std::string& out, const dixit::Document& document)
      : out_(out), document_(document), parts_(parts_of(document)), numbers_(document.speakers().size()) {
    count_voices();
  }

  void write_all(std::string_view id) {
    write("<article>\n<h2>{}</h2>\n<div class=\"sides\">\n<div class=\"text\">", escaped(one_line(id)));
    write_text();
    write("</div>\n<nav aria-label=\"Speakers\">\n<h3>Who speaks</h3>\n");
    write_list();
    write("</nav>\n</div>\n</article>\n");
  }

 private:
  template <typename... Values>
  void write(fmt::format_string<Values...> format, Values&&... values) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Values>(values)...);
  }

  void count_voices() {
    Voice nobody;
    for (std::uint32_t id = 0; id < document_.speakers().size(); ++id) {
      const std::size_t quotes = document_.speakers()[id].quotes.size();
      if (quotes != 0) voices_.push_back({id, quotes});
    }
    for (const dixit::Quote& quote : document_.quotes()) nobody.quotes += !quote.speaker_id;
    std::stable_sort(voices_.begin(), voices_.end(),
                     [](const Voice& a, const Voice& b) { return a.quotes > b.quotes; });
    if (nobody.quotes != 0) voices_.push_back(nobody);
    for (std::size_t i = 0; i < voices_.size(); ++i) {
      if (voices_[i].id != kNobody) numbers_[voices_[i].id] = i + 1;
    }
  }

  [[nodiscard]] std::size_t number_of(const dixit::Quote& quote) const {
    return quote.speaker_id ? numbers_[*quote.speaker_id] : voices_.size();
  }

  [[nodiscard]] std::string name_of(std::uint32_t id) const {
    const std::string name = id == kNobody ? std::string() : one_line(document_.speakers()[id].name);
    return escaped(name.empty() ? "Unknown speaker" : name);
  }

  /// Colours as far apart as can be, however many there are.
  static std::size_t hue(std::size_t number) { return (number * 137 + 123) % 360; }

  /// The text in pieces that have the same roles throughout: parts may overlap in any way.
  void write_text() {
    const auto size = static_cast<std::uint32_t>(document_.text().size());
    std::vector<const Part*> open;
    std::size_t next = 0;
    for (std::uint32_t at = 0; at < size;) {
      std::erase_if(open, [&](const Part* part) { return part->span.end <= at; });
      while (next < parts_.size() && parts_[next].span.begin <= at) open.push_back(&parts_[next++]);
      std::uint32_t end = next < parts_.size() ? parts_[next].span.begin : size;
      for (const Part* part : open) end = std::min(end, part->span.end);
      write_piece({at, end}, open);
      at = end;
    }
  }

  void write_piece(dixit::Span piece, const std::vector<const Part*>& open) {
    const std::string text = escaped(document_.cut(piece));
    if (open.empty()) {
      out_ += text;
      return;
    }
    const Part& inner = **std::min_element(open.begin(), open.end(), [](const Part* a, const Part* b) {
      return std::pair(a->span.size(), b->quote) < std::pair(b->span.size(), a->quote);
    });
    const dixit::Quote& quote = document_.quotes()[inner.quote];
    std::string classes, speakers;
    for (const Part* part : open) {
      if (part->quote == inner.quote) classes.append(classes.empty() ? "" : " ").append(class_of(part->role));
      add_speaker(speakers, number_of(document_.quotes()[part->quote]));
    }
    const bool first = inner.role == Role::content && quote.content.front().begin == piece.begin;
    write("<span class=\"{}\" data-s=\"{}\" style=\"--h:{}\" title=\"{}\"{}>{}</span>", classes, speakers,
          hue(number_of(quote)), title_of(quote), first ? fmt::format(" data-n=\"{}\"", number_of(quote)) : "", text);
  }

  static void add_speaker(std::string& speakers, std::size_t number) {
    const std::string digits = std::to_string(number);
    if ((' ' + speakers + ' ').find(' ' + digits + ' ') != std::string::npos) return;
    speakers.append(speakers.empty() ? "" : " ").append(digits);
  }

  [[nodiscard]] std::string title_of(const dixit::Quote& quote) const {
    std::string title = name_of(quote.speaker_id.value_or(kNobody));
    if (quote.cue) title += ", " + escaped(one_line(document_.cut(*quote.cue)));
    if (quote.addressee) title += ", to " + escaped(one_line(document_.cut(*quote.addressee)));
    return fmt::format("{} ({}, {:.2f})", title, to_string(quote.kind), quote.confidence);
  }

  void write_list() {
    if (voices_.empty()) {
      write("<p>No quotation found.</p>\n");
      return;
    }
    write("<ol>\n");
    for (std::size_t i = 0; i < voices_.size(); ++i) {
      write("<li><button type=\"button\" data-s=\"{}\" style=\"--h:{}\" aria-pressed=\"false\"><b>{}</b>", i + 1,
            hue(i + 1), name_of(voices_[i].id));
      if (voices_[i].id != kNobody) write_titles(document_.speakers()[voices_[i].id].titles);
      write("<i>{}</i></button></li>\n", voices_[i].quotes);
    }
    write("</ol>\n<p class=\"hint\" role=\"status\">Choose a speaker to see only their words.</p>\n");
  }

  void write_titles(const std::vector<std::string>& titles) {
    std::string all;
    for (const std::string& title : titles) all.append(all.empty() ? "" : "; ").append(one_line(title));
    if (!all.empty()) write("<small>{}</small>", escaped(all));
  }

  std::string& out_;
  const dixit::Document& document_;
  std::vector<Part> parts_;
  std::vector<Voice> voices_;         // most quotations first
  std::vector<std::size_t> numbers_;  // of each speaker in the list, from 1
};

}  // namespace

void append_html(std::string& out, std::string_view id, const dixit::Document& document) {
  Article(out, document).write_all(id);
}
