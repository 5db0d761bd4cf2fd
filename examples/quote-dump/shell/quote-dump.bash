# Completion of quote-dump for bash.
_quote_dump() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} choices=
  COMPREPLY=()
  case $before in
    --format) choices='text json jsonl csv brat html sentences marks' ;;
    --input) choices='text jsonl' ;;
    --offsets) choices='utf8 utf16 codepoint' ;;
    --genre) choices='automatic news fiction' ;;
    --color) choices='automatic always never' ;;
    --jobs) choices="1 2 4 8 $(nproc 2>/dev/null)" ;;
    --language)
      mapfile -t COMPREPLY < <(compgen -d -- "$word")
      return
      ;;
    *)
      if [[ $word != -* ]]; then
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
        return
      fi
      choices='--help --version --recursive --format --speakers --explain --input --offsets --color --genre --thought
        --language --jobs'
      ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$word")
}
complete -o filenames -F _quote_dump quote-dump
