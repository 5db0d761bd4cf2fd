#include "stages.hpp"

#include "languages/builtin.hpp"
#include "marks/marks.hpp"
#include "rules/continuations.hpp"
#include "rules/transcripts.hpp"
#include "sentences/sentences.hpp"
#include "text/paragraphs.hpp"
#include "text/tokens.hpp"

Language::Language() : rules(dixit::builtin_rule_tables(), lexicon) {}

std::vector<StagedDocument> run_stages(const Texts& texts, const Language& language) {
  std::vector<StagedDocument> staged(texts.documents.size());
  std::vector<dixit::Span> errors;
  dixit::RuleScratch scratch;
  for (std::size_t index = 0; index < staged.size(); ++index) {
    StagedDocument& document = staged[index];
    document.text = texts.documents[index];
    document.utf16 = icu::UnicodeString::fromUTF8(texts.documents[index]);
    tokenize(document.text, language.lexicon, document.tokens, errors);
    find_paragraphs(document.text, document.tokens, document.paragraphs);
    pair_marks(document.text, document.tokens, document.paragraphs, language.lexicon, document.marks);
    find_sentences(document.text, document.tokens, document.paragraphs, document.marks, language.lexicon,
                   document.sentences);
    find_attributions(document.rule_input(language.lexicon), language.rules, false, scratch, document.attributions);
    read_transcript(document.rule_input(language.lexicon), document.attributions);
    join_continuations(document.rule_input(language.lexicon), document.attributions);
  }
  return staged;
}
