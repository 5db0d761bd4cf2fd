#!/usr/bin/env python3
"""Makes words.txt, the parts of speech of English words, from WordNet 3.0 (Debian package wordnet-base):

    src/languages/en/make_words.py /usr/share/wordnet > src/languages/en/words.txt

A word that can only be a noun is left out, for that is what an unknown word counts as; so is every word of
function_words.txt, which says all of them. How often a form is which part of speech is estimated from WordNet's counts of
its senses in tagged text; a reading that hardly ever occurs is dropped. Python 3.9+, standard library only.
"""
import collections
import pathlib
import re
import sys
import textwrap

FOLDER = pathlib.Path(__file__).parent
WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
ROMAN = re.compile(r"(?=[ivxlcdm])m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")

# Of the irregular forms most are past and participle at once; these are not.
PARTICIPLES = set("""arisen awoken backslidden beaten become been befallen begotten begun bespoken bestridden betaken bidden
bitten blown borne broken chosen cloven come done drawn driven drunk eaten fallen flown forbidden foregone foreknown foreseen
foreshown forgiven forgone forgotten forsaken forsworn frozen given gone gotten grown hewn hidden known lain misgiven
mistaken mown outdone outdrawn outgone outgrown outrun outworn overborne overcome overdone overdrawn overdriven overeaten
overflown overgrown overlain overridden overrun overseen overtaken overthrown overwritten partaken proven redone retaken
rewritten ridden risen riven run rung sawn seen sewn shaken shaven shown shrunk shrunken slain slidden smitten sown spoken
sprung stolen stricken strewn stridden striven sung sunk sunken swollen sworn swum taken thriven thrown torn trodden
typewritten undergone undertaken underwritten undone unfrozen unspoken upborne uprisen withdrawn woken worn woven written""".split())
PASTS = set("""arose ate awoke backslid became befell began begot bespoke bestrode betook bit blew bore broke came chose
clove did drank drew drove fell flew forbad forbade foreknew forerun foresaw forewent forgave forgot forsook forswore forwent
froze gave grew hid knew lay misgave mistook outdid outdrew outgrew outran outrode outwore overate overbore overcame overdid
overdrew overdrove overflew overgrew overran overrode oversaw overtook overthrew overwrote partook ran rang redid retook
rewrote rode rose sang sank saw shook shrank slew smote spoke sprang stole strode strove swam swore threw throve tore
trod typewrote undertook underwent underwrote undid unfroze uprose went withdrew woke wore wove wrote""".split())
UNCHANGED = set("""beset bet bid broadcast burst cast cost cut forecast hit hurt let miscast offset outbid overcast put quit read
recast reset rid set shed shut simulcast slit split spread sublet sweat telecast thrust typecast undercut upset wed wet""".split())
# WordNet lists only an irregular past or a doubled consonant for these; the regular form is as good or better.
REGULAR_TOO = set("""abide address awake bedevil benefit bereave bet bevel bias bless burn bus bypass cancel caramel
carol channel chide chisel cleave clothe combat coordinate counsel cudgel curse devil diagram dial dishevel dive dream
drivel duel empanel enamel equal focus fuel funnel gambol gild gird gnaw gravel grovel hang heave hew hovel impanel
initial jewel kennel kidnap kneel label lade laurel lean leap learn level libel light marshal marvel medal melt metal
misspell model mow overflow panel parallel parcel pedal pencil peril plead pommel program prove pummel quarrel quit
ravel refuel revel ricochet rival saw seed sew shave shine shovel show shrivel signal skydive smell sneak snivel sow
speed spell spill spiral spoil spotlight stave strew strive swell swivel symbol target tassel thrive total towel
transfix travel trowel tunnel unlearn unravel wake weasel weave wet work worship yodel""".split())
THIRD = {"be": "is", "have": "has"}

# The share of a verb's occurrences that each of its forms has, as a rough figure for all verbs.
SHARES = {"verb_base": 0.35, "verb_third": 0.10, "verb_past": 0.25, "verb_participle": 0.20, "verb_gerund": 0.10}
NOUN_SHARES = {"noun": 0.7, "plural_noun": 0.3}
VERBS = set(SHARES)
PARTS = {"1": "noun", "2": "verb", "3": "adjective", "4": "adverb", "5": "adjective"}


def lemmas(wordnet, part):
    """Single lower-case words of a part of speech, with the number of their synsets."""
    found = collections.Counter()
    for line in open(wordnet / f"data.{part}", encoding="ascii"):
        if line.startswith(" "):
            continue
        fields = line.split()
        for word in fields[4:4 + 2 * int(fields[3], 16):2]:
            word = re.sub(r"\(\w+\)$", "", word)
            if WORD.fullmatch(word):
                found[word] += 1
    return found


def tag_counts(wordnet):
    counts = collections.Counter()
    for line in open(wordnet / "cntlist.rev", encoding="ascii"):
        key, _, count = line.split()
        lemma, _, sense = key.partition("%")
        counts[lemma, PARTS[sense[0]]] += int(count)
    return counts


def exceptions(wordnet, part):
    """base -> irregular forms"""
    found = collections.defaultdict(list)
    for line in open(wordnet / f"{part}.exc", encoding="ascii"):
        form, *bases = line.split()
        for base in bases:
            if WORD.fullmatch(form) and WORD.fullmatch(base):
                found[base].append(form)
    return found


def sibilant(word):
    return bool(re.search(r"(s|x|z|ch|sh)$", word))


def with_s(word):
    if sibilant(word) or re.search(r"[^aeiou]o$", word):
        return word + "es"
    return word[:-1] + "ies" if re.search(r"[^aeiou]y$", word) else word + "s"


def doubles(word):
    """One syllable of consonant, vowel, consonant: stop -> stopped."""
    return bool(re.fullmatch(r"[^aeiou]*(qu)?[aeiouy][^aeiouwxy]", word))


def with_ending(word, ending):
    if ending[0] == "e" and word.endswith("e"):
        return word + ending[1:]
    if ending[0] == "e" and re.search(r"[^aeiou]y$", word):
        return word[:-1] + "i" + ending
    if ending == "ing" and word.endswith("ie"):
        return word[:-2] + "ying"
    if ending == "ing" and re.search(r"[^eoy]e$", word) and word != "be":
        return word[:-1] + "ing"
    return word + word[-1] + ending if doubles(word) else word + ending


def verb_forms(base, irregular):
    """(form, class) of a verb."""
    yield base, "verb_base"
    third = [f for f in irregular if f.endswith("s") and f[:2] == base[:2]]
    for form in third or [THIRD.get(base, with_s(base))]:
        yield form, "verb_third"
    gerunds = [f for f in irregular if f.endswith("ing")]
    past = [f for f in irregular if f not in third and f not in gerunds]
    if base in UNCHANGED:
        past = [base]
    if base in REGULAR_TOO:
        gerunds = [*gerunds, with_ending(base, "ing")]
        past = [*past, with_ending(base, "ed")]
    for form in gerunds or [with_ending(base, "ing")]:
        yield form, "verb_gerund"
    for form in past or [with_ending(base, "ed")]:
        if form not in PARTICIPLES:
            yield form, "verb_past"
        if form not in PASTS:
            yield form, "verb_participle"
    if base in PARTICIPLES:
        yield base, "verb_participle"


def graded_forms(base, irregular):
    """Comparative and superlative of a short adjective or adverb."""
    if irregular:
        return irregular
    if doubles(base) or re.fullmatch(r"[^aeiou]*[aeiou]+[^aeiou]+(e|y)?", base) or re.search(r"[^aeiou]y$", base) and len(base) < 8:
        return [with_ending(base, "er"), with_ending(base, "est")]
    return []


def listed(file):
    return {word for line in open(FOLDER / file, encoding="ascii") if line[0] != "#" for word in line.split()}


USUAL_VERBS = listed("usual_verbs.list")
USUAL_NOUNS = listed("usual_nouns.list")
USUAL = listed("usual_words.list") | USUAL_VERBS | USUAL_NOUNS


def rare(base, word_class, synsets, count):
    """Whether a word is hardly ever met. Adverbs in -ly are kept: they are regular, and tell where a phrase ends."""
    if synsets > 1 or count > 0 or base in USUAL:
        return False
    return "-" in base or not (word_class == "adverb" and base.endswith("ly"))


def readings(wordnet):
    """form -> {class: estimated count}"""
    counts = tag_counts(wordnet)
    found = collections.defaultdict(collections.Counter)
    senses = collections.Counter()

    irregular = exceptions(wordnet, "noun")
    for base in lemmas(wordnet, "noun"):
        found[base]["noun"] += NOUN_SHARES["noun"] * counts[base, "noun"]
        for form in irregular.get(base) or [with_s(base)]:
            found[form]["plural_noun"] += NOUN_SHARES["plural_noun"] * counts[base, "noun"]

    irregular = exceptions(wordnet, "verb")
    for base, number in lemmas(wordnet, "verb").items():
        if rare(base, "verb", number, counts[base, "verb"]):
            continue
        for form, word_class in verb_forms(base, irregular.get(base, [])):
            found[form][word_class] += SHARES[word_class] * counts[base, "verb"]

    for part, word_class in (("adj", "adjective"), ("adv", "adverb")):
        irregular = exceptions(wordnet, part)
        for base, number in lemmas(wordnet, part).items():
            if rare(base, word_class, number, counts[base, word_class]):
                continue
            found[base][word_class] += counts[base, word_class]
            if counts[base, word_class] > 0 or base in irregular:
                for form in graded_forms(base, irregular.get(base, [])):
                    found[form][word_class] += 0.1 * counts[base, word_class]
    return found


def without_rare(form, classes, usual=frozenset()):
    """Drops what hardly ever occurs beside a frequent reading, but no regular past: the verb decides what it is; nor the
    classes of `usual`."""
    total = sum(classes.values())
    most = max(classes.values())
    regular = {"verb_past", "verb_participle"} if form.endswith("ed") else set()
    kept = {c: n for c, n in classes.items() if c in regular | usual or not (n == 0 and most >= 2 or n < 0.3 and most >= 5 or n < 0.06 * total)}
    if kept.get("adjective") == 0 and kept.keys() & {"verb_participle", "verb_gerund"}:
        del kept["adjective"]  # a participle can stand before a noun as it is
    return kept


def usual_forms(wordnet):
    """form -> its classes, of the verbs and nouns of today's press"""
    found = collections.defaultdict(set)
    for base in USUAL_NOUNS:
        found[base].add("noun")
        found[with_s(base)].add("plural_noun")
    irregular = exceptions(wordnet, "verb")
    for base in USUAL_VERBS:
        for form, word_class in verb_forms(base, irregular.get(base, [])):
            found[form].add(word_class)
    return found


def part_of(word_class):
    return "verb" if word_class in VERBS else "noun" if word_class in NOUN_SHARES else word_class


def mostly(all_classes):
    """The part of speech that makes up most of a form's occurrences, of those that have a class for it."""
    parts = collections.Counter()
    for word_class, count in all_classes.items():
        parts[part_of(word_class)] += count
    (first, count), *rest = parts.most_common()
    if not rest or first == "adverb" or count < 0.6 * sum(parts.values()) or count == 0:
        return []
    return [f"mostly_{first}"]


def forms_of(file):
    """The words of a word file that are not expressions, in lower case."""
    for line in open(FOLDER / file, encoding="utf-8"):
        forms = line.partition("#")[0].partition(":")[0]
        if not forms.startswith("@"):
            for form in forms.replace("/", " ").split():
                yield form.lower()


def main():
    wordnet = pathlib.Path(sys.argv[1])
    files = [f.name for f in FOLDER.glob("*.txt") if f.name not in ("words.txt", "rules.txt", "things.txt", "scenes.txt")]
    closed = set(forms_of("function_words.txt")) | set(forms_of("elided.txt"))
    others = {form for file in files for form in forms_of(file)}
    usual = usual_forms(wordnet)

    sections = collections.defaultdict(list)
    for form, classes in readings(wordnet).items():
        if form in closed or len(form) < 2 or ROMAN.fullmatch(form) and form not in ("mix", "dim", "mild"):
            continue
        kept = without_rare(form, classes, usual.get(form, set()))
        if not kept or set(kept) <= set(NOUN_SHARES) and form not in others:
            continue
        sections[tuple(sorted(kept) + mostly(classes))].append(form)

    print("# Made by make_words.py from WordNet 3.0, whose licence stands in WORDNET-LICENSE.")
    for classes, forms in sorted(sections.items()):
        print("\n@", *classes)
        print(textwrap.fill(" ".join(sorted(forms)), 120, break_on_hyphens=False, break_long_words=False))


if __name__ == "__main__":
    main()
