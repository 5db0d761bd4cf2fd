#include "formats.hpp"
#include "plain_text.hpp"

#include <dixit/names.hpp>

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <vector>

namespace {

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kFaint = "\x1b[2m";
constexpr std::string_view kQuoted = "\x1b[36m";
constexpr std::string_view kPlain = "\x1b[0m";

/// Writes to the end of `out`, in colour where that is asked for.
class Painter {
 public:
  Painter(std::string& out, bool color) : out_(out), color_(color) {}

  template <typename Write>
  void paint(std::string_view code, const Write& write) {
    if (color_) out_ += code;
    write();
    if (color_) out_ += kPlain;
  }

 private:
  std::string& out_;
  bool color_;
};

std::string speaker_of(const dixit::Document& document, const dixit::Quote& quote) {
  if (const std::string& name = document.speaker(quote).name; !name.empty()) return one_line(name);
  return quote.speaker ? one_line(document.cut(*quote.speaker)) : "Unknown speaker";
}

/// Who is meant by each mention of somebody who speaks in the document.
class Mentions {
 public:
  explicit Mentions(const dixit::Document& document) : document_(document) {
    for (const dixit::Speaker& speaker : document.speakers())
      for (const dixit::Span mention : speaker.mentions) places_.emplace_back(mention.begin, mention.end, &speaker);
    std::ranges::sort(places_);
  }

  /// The name of the one that `mention` means, or the mention's own words: `to Jane Doe`, not `to she`.
  [[nodiscard]] std::string name_of(dixit::Span mention) const {
    const auto place = std::ranges::lower_bound(places_, Place(mention.begin, mention.end, nullptr));
    const bool known =
        place != places_.end() && std::get<0>(*place) == mention.begin && std::get<1>(*place) == mention.end;
    return one_line(known ? std::string_view(std::get<2>(*place)->name) : document_.cut(mention));
  }

 private:
  using Place = std::tuple<std::uint32_t, std::uint32_t, const dixit::Speaker*>;

  const dixit::Document& document_;
  std::vector<Place> places_;
};

void add_note(std::string& notes, std::string_view note) {
  notes.append(notes.empty() ? "" : ", ").append(note);
}

/// `told, to Ellery TV`: the cue, and what is out of the ordinary.
std::string notes_of(const dixit::Document& document, const Mentions& mentions, const dixit::Quote& quote) {
  std::string notes;
  if (quote.cue) add_note(notes, one_line(document.cut(*quote.cue)));
  if (quote.addressee) add_note(notes, "to " + mentions.name_of(*quote.addressee));
  if (quote.polarity != dixit::Polarity::positive) add_note(notes, to_string(quote.polarity));
  if (quote.modality != dixit::Modality::asserted) add_note(notes, to_string(quote.modality));
  if (quote.quote_class != dixit::Class::speech) add_note(notes, to_string(quote.quote_class));
  return notes;
}

std::string content_of(const dixit::Document& document, const dixit::Quote& quote) {
  std::string content;
  for (const dixit::Span span : quote.content) {
    const std::string words = one_line(document.cut(span));
    content.append(content.empty() ? "" : " … ");
    content += quote.kind == dixit::Kind::direct ? '"' + words + '"' : words;
  }
  return content;
}

}  // namespace

void append_readable(std::string& out, const dixit::Document& document, const Style& style) {
  Painter painter(out, style.color);
  const Mentions mentions(document);
  if (document.quotes().empty()) out += "No quotation found.\n\n";
  for (const dixit::Quote& quote : document.quotes()) {
    const std::string notes = notes_of(document, mentions, quote);
    painter.paint(kBold, [&] { out += speaker_of(document, quote); });
    if (!notes.empty()) painter.paint(kFaint, [&] { out.append(" (").append(notes).append(")"); });
    out += ":\n";
    painter.paint(kQuoted, [&] { append_wrapped(out, content_of(document, quote), "    ", style.columns); });
    out += '\n';
  }
}
